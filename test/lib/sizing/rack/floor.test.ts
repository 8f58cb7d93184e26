import * as fc from "fast-check";
import { floorSchema, type FloorSpec } from "../../../../lib/model";
import { Floor, rowRacksOf, type FloorPods } from "../../../../lib/sizing/rack/floor";

const RACK_UNITS = 48;
const spec = (own: Parameters<typeof floorSchema.parse>[0] = {}): FloorSpec => floorSchema.parse(own);
const pods = (count: number, racksPerPod: number, leafUnits = 0): FloorPods => ({ count, racksPerPod, leafUnits });
const floor = (own: object, kinds: readonly FloorPods[], middleRacks = 0) =>
  new Floor(spec(own), kinds, middleRacks, RACK_UNITS);

describe("rowRacksOf", () => {
  it("is what the site says, else as many as make the hall about as wide as it is deep", () => {
    expect(rowRacksOf(spec({ rowRacks: 12 }), 1_000)).toBe(12);
    const square = spec({ rackPitch: "1 m", rowPitch: "4 m" });
    expect(rowRacksOf(square, 2_500)).toBe(100);
    expect(rowRacksOf(square, 4)).toBe(20);
  });

  it("is the length of the rows of a floor with so many racks", () => {
    expect(floor({}, [pods(100, 8)], 5).rowRacks).toBe(rowRacksOf(spec(), 805));
  });
});

describe("Floor", () => {
  it("measures a cable up, along the trays and down, with slack", () => {
    const hall = floor({ rowRacks: 10, rackPitch: "1 m", rowPitch: "3 m", rise: "2 m", slack: 0.5 }, [pods(3, 10)]);
    const [a, b, c] = [hall.podRack(0, 0, 0), hall.podRack(0, 0, 4), hall.podRack(0, 2, 1)];
    expect(hall.runM(a, b)).toBe((4 + 4) * 1.5);
    expect(hall.runM(a, c)).toBe((1 + 6 + 4) * 1.5);
    expect(hall.runM(c, b)).toBe((3 + 6 + 4) * 1.5);
  });

  it("measures the same from either end", () => {
    const hall = floor({ rowRacks: 10 }, [pods(5, 10)]);
    for (const [a, b] of [
      [3, 7],
      [3, 31],
      [38, 12],
    ] as const)
      expect(hall.runM(a, b)).toBe(hall.runM(b, a));
  });

  it("stays within copper's reach inside one rack", () => {
    expect(floor({}, [pods(1, 1)]).runM(0, 0)).toBeLessThanOrEqual(3);
  });

  it("puts the leaves of a pod beside it, at the end of its racks or in their middle", () => {
    const places = (leafPlacement: string) => {
      const hall = floor({ rowRacks: 12, leafPlacement }, [pods(1, 4, 16)]);
      return [0, 1, 2, 3].map((rack) => hall.podRack(0, 0, rack)).concat(hall.leafRack(0, 0, 0));
    };
    expect(places("end-of-row")).toEqual([0, 1, 2, 3, 4]);
    expect(places("middle-of-row")).toEqual([0, 1, 3, 4, 2]);
  });

  it.each([1, 2, 20])("has room for pods without racks in rows of %d", (rowRacks) => {
    const hall = floor({ rowRacks }, [pods(3, 0, 2), pods(2, 1)], 2);
    const racks = [hall.leafRacks, hall.podRack(1, 1, 0), hall.middleRack(1), hall.leafRack(0, 2, 1)];
    expect(racks.every((rack) => Number.isInteger(rack) && rack >= 0)).toBe(true);
  });

  it("lets pods share a rack of leaves while it has room", () => {
    const hall = floor({ rowRacks: 20 }, [pods(3, 4, 16)]);
    expect(hall.leafRacks).toBe(2);
    expect(hall.leafRack(0, 0, 14)).toBe(8);
    expect(hall.leafRack(0, 1, 0)).toBe(8);
    expect(hall.leafRack(0, 2, 0)).toBe(17);
  });

  it("numbers the racks of switches, those beside the pods before those in the middle", () => {
    const hall = floor({ rowRacks: 20 }, [pods(3, 4, 16), pods(2, 0), pods(1, 4, 100)], 2);
    expect(hall.leafRacks).toBe(5);
    const beside = [hall.leafRack(0, 0, 0), hall.leafRack(0, 2, 0), ...[0, 40, 80].map((unit) => hall.leafRack(2, 0, unit))];
    const racks = Array.from({ length: 7 }, (_, rack) => hall.networkRack(rack));
    expect(racks).toEqual([...beside, hall.middleRack(0), hall.middleRack(1)]);
  });

  it("takes no row for pods without racks of their own", () => {
    const [alone, beside] = [floor({ rowRacks: 10 }, [pods(1, 4)]), floor({ rowRacks: 10 }, [pods(5, 0), pods(1, 4)])];
    expect(beside.podRack(1, 0, 3)).toBe(alone.podRack(0, 0, 3));
    expect(beside.leafRacks).toBe(0);
  });

  it("fills a rack of switches as far as the site says", () => {
    expect(floor({ rowRacks: 20, switchUnitsPerRack: 25 }, [pods(1, 4, 100)]).leafRacks).toBe(4);
  });

  it("gives a pod with many leaves several racks of them", () => {
    const hall = floor({ rowRacks: 20 }, [pods(1, 4, 100)]);
    expect(hall.leafRacks).toBe(3);
    expect([0, 39, 40, 99].map((unit) => hall.leafRack(0, 0, unit))).toEqual([4, 4, 5, 6]);
  });

  it("puts the leaves of a lone pod next to it", () => {
    const hall = floor({}, [pods(1, 1, 2)]);
    expect(hall.leafRack(0, 0, 0) - hall.podRack(0, 0, 0)).toBe(1);
  });

  it("keeps a pod and its leaves in one row where they fit", () => {
    const hall = floor({ rowRacks: 20 }, [pods(4, 10, 16)]);
    const rows = (pod: number) =>
      [hall.podRack(0, pod, 0), hall.podRack(0, pod, 9), hall.leafRack(0, pod, 0)].map((rack) => hall.place(rack).row);
    for (const pod of [0, 1, 2, 3]) expect(rows(pod)).toEqual([pod, pod, pod]);
  });

  it("continues a pod that is longer than a row in the next one", () => {
    const hall = floor({ rowRacks: 4 }, [pods(2, 6)]);
    expect([hall.podRack(0, 0, 5), hall.podRack(0, 1, 0)].map((rack) => hall.place(rack))).toEqual([
      { row: 1, place: 1 },
      { row: 2, place: 0 },
    ]);
  });

  it("puts shared switches between the rows", () => {
    const hall = floor({ rowRacks: 4 }, [pods(4, 4)], 5);
    expect([0, 1, 2, 3].map((pod) => hall.place(hall.podRack(0, pod, 0)).row)).toEqual([0, 1, 4, 5]);
    expect([0, 4].map((rack) => hall.place(hall.middleRack(rack)).row)).toEqual([2, 3]);
  });

  it("is about as wide as it is deep unless the site says otherwise, but no row is too short for its aisles", () => {
    const hall = floor({}, [pods(1000, 8)]);
    const depthM = hall.place(hall.podRack(0, 999, 7)).row * 2.7;
    expect(depthM / (hall.rowRacks * 0.8)).toBeCloseTo(1, 1);
    expect(floor({}, [pods(1, 1)]).rowRacks).toBe(20);
    expect(floor({ rowRacks: 7 }, [pods(1000, 8)]).rowRacks).toBe(7);
  });

  it("gives every rack a place of its own", () => {
    const kind = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 120 }));
    const placements = fc.constantFrom("end-of-row", "middle-of-row");
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 1, maxLength: 3 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 30 }),
        placements,
        (kinds, middleRacks, rowRacks, leafPlacement) => {
          const hall = floor(
            { rowRacks, leafPlacement },
            kinds.map((own) => pods(...own)),
            middleRacks,
          );
          const own = kinds.flatMap(([count, racks], index) =>
            Array.from({ length: count * racks }, (_, rack) => hall.podRack(index, Math.floor(rack / racks), rack % racks)),
          );
          const leaves = new Set(
            kinds.flatMap(([count, , units], index) =>
              Array.from({ length: count * units }, (_, unit) =>
                hall.leafRack(index, Math.floor(unit / units), unit % units),
              ),
            ),
          );
          const middle = Array.from({ length: middleRacks }, (_, rack) => hall.middleRack(rack));
          const all = [...own, ...leaves, ...middle];
          expect(new Set(all).size).toBe(all.length);
          expect(leaves.size).toBeLessThanOrEqual(hall.leafRacks);
        },
      ),
    );
  });

  it("measures both ways alike, and never more by a detour over a third rack than two cables", () => {
    const hall = floor({}, [pods(50, 8)]);
    const rack = fc.integer({ min: 0, max: 399 }).map((index) => hall.podRack(0, Math.floor(index / 8), index % 8));
    fc.assert(
      fc.property(rack, rack, rack, (a, b, c) => {
        expect(hall.runM(a, b)).toBe(hall.runM(b, a));
        if (a !== c && c !== b) expect(hall.runM(a, b)).toBeLessThanOrEqual(hall.runM(a, c) + hall.runM(c, b));
      }),
    );
  });

  it("fails for a kind of pod that does not stand in it", () => {
    expect(() => floor({}, [pods(1, 1)]).podRack(1, 0, 0)).toThrow("no kind of pod 1");
  });
});
