import * as fc from "fast-check";
import { floorSchema } from "../../../../lib/model";
import { Floor } from "../../../../lib/sizing/rack/floor";
import { BlockTally, RunTally } from "../../../../lib/sizing/cabling/run-tally";

const RACKS = 30;
const floor = new Floor(floorSchema.parse({ rowRacks: 7 }), [{ count: 1, racksPerPod: RACKS, leafUnits: 0 }], 0, 48);

describe("RunTally", () => {
  it.each([
    ["small", floor, RACKS],
    [
      "huge",
      new Floor(floorSchema.parse({ rowRacks: 400 }), [{ count: 1000, racksPerPod: 300, leafUnits: 0 }], 0, 48),
      300_000,
    ],
  ])("counts links of a %s hall by the metres between their racks, shortest first", (_, hall, racks) => {
    const rack = fc.nat({ max: racks - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rack, rack, fc.integer({ min: 1, max: 64 }))), (links) => {
        const tally = new RunTally(hall);
        const expected = new Map<number, number>();
        for (const [from, to, count] of links) {
          tally.add(from, to, count);
          const runM = hall.runM(from, to);
          expected.set(runM, (expected.get(runM) ?? 0) + count);
        }
        expect([...tally.runs()]).toEqual([...expected].sort(([a], [b]) => a - b));
      }),
    );
  });
});

describe("BlockTally", () => {
  it("counts blocks of places of each leaf by their longest run, a block that is not full as well", () => {
    const leaves = [0, 11, 29];
    const rack = fc.nat({ max: RACKS - 1 });
    const links = fc.tuple(fc.nat({ max: leaves.length - 1 }), rack, fc.integer({ min: 1, max: 9 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(links), fc.constantFrom(1, 2, 4, 6), (all, size) => {
        const [blocks, tally] = [new BlockTally(floor, size), new RunTally(floor)];
        const longest = new Map<string, number>();
        const next = leaves.map(() => 0);
        blocks.open(leaves);
        for (const [leaf, from, count, anew] of all) {
          const home = leaves[leaf] ?? 0;
          // Some begin a new block, as links of another kind do.
          const first = anew ? Math.ceil((next[leaf] ?? 0) / size) * size : (next[leaf] ?? 0);
          blocks.add(leaf, from, first, count);
          tally.add(from, home, count);
          for (let place = first; place < first + count; place++) {
            const key = `${leaf} ${Math.floor(place / size)}`;
            longest.set(key, Math.max(longest.get(key) ?? 0, floor.runM(from, home)));
          }
          next[leaf] = first + count;
        }
        const expected = new Map<number, number>();
        for (const runM of longest.values()) expected.set(runM, (expected.get(runM) ?? 0) + 1);
        expect([...blocks.runs(tally.runs())]).toEqual([...expected].sort(([a], [b]) => a - b));
      }),
    );
  });

  it("counts the leaves of each plane apart", () => {
    const blocks = new BlockTally(floor, 4);
    const links = new RunTally(floor);
    for (let plane = 0; plane < 2; plane++) {
      blocks.open([0]);
      blocks.add(0, 0, 0, 2);
      links.add(0, 0, 2);
    }
    expect([...blocks.runs(links.runs()).values()]).toEqual([2]);
  });
});
