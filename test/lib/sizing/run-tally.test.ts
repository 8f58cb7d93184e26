import * as fc from "fast-check";
import { floorSchema } from "../../../lib/model";
import { Floor } from "../../../lib/sizing/floor";
import { RunTally } from "../../../lib/sizing/run-tally";

const RACKS = 30;
const floor = new Floor(floorSchema.parse({ rowRacks: 7 }), [{ count: 1, racksPerPod: RACKS, leafUnits: 0 }], 0, 48);

describe("RunTally", () => {
  it("counts links by the metres between their racks, shortest first", () => {
    const rack = fc.nat({ max: RACKS - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rack, rack, fc.integer({ min: 1, max: 64 }))), (links) => {
        const tally = new RunTally(floor);
        const expected = new Map<number, number>();
        for (const [from, to, count] of links) {
          tally.add(from, to, count);
          const runM = floor.runM(from, to);
          expected.set(runM, (expected.get(runM) ?? 0) + count);
        }
        expect([...tally.runs()]).toEqual([...expected].sort(([a], [b]) => a - b));
      }),
    );
  });
});
