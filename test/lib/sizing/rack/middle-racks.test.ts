import * as fc from "fast-check";
import { MiddleRacks, rackOfStand } from "../../../../lib/sizing/rack/middle-racks";

describe("MiddleRacks", () => {
  it("fills a rack before it begins the next, whatever comes one after the other", () => {
    const racks = new MiddleRacks(10);
    expect(racks.count).toBe(0);
    expect(racks.take(4, 1)).toEqual({ first: 0, rack: 0, offset: 0, perRack: 10 });
    expect(racks.take(4, 2)).toEqual({ first: 0, rack: 0, offset: 2, perRack: 5 });
    expect(racks.count).toBe(2);
    expect(racks.take(1, 1)).toMatchObject({ rack: 1, offset: 2 });
  });

  it("counts from the first of the tier that stands there", () => {
    const racks = new MiddleRacks(4);
    const stand = racks.take(6, 1, 20);
    expect([20, 23, 24, 25].map((index) => rackOfStand(stand, index))).toEqual([0, 0, 1, 1]);
    expect(racks.count).toBe(2);
  });

  it("begins a rack where the last is full, and none for no switches", () => {
    const racks = new MiddleRacks(4);
    racks.take(4, 1);
    expect(racks.count).toBe(1);
    expect(racks.take(0, 1)).toMatchObject({ rack: 1, offset: 0 });
    expect(racks.count).toBe(1);
    racks.take(1, 3);
    expect(racks.take(1, 3)).toMatchObject({ rack: 2 });
  });

  it("gives a switch that is higher than a rack a rack of its own", () => {
    const racks = new MiddleRacks(4);
    const stand = racks.take(3, 9);
    expect([0, 1, 2].map((index) => rackOfStand(stand, index))).toEqual([0, 1, 2]);
    expect(racks.count).toBe(3);
    expect(racks.take(1, 1)).toMatchObject({ rack: 3, offset: 0 });
  });

  it("puts no two switches of any heights into the same units, and begins only racks that it uses", () => {
    const tier = fc.record({ switches: fc.integer({ min: 0, max: 30 }), height: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(tier, { minLength: 1, maxLength: 6 }), fc.integer({ min: 5, max: 40 }), (tiers, units) => {
        const racks = new MiddleRacks(units);
        const taken = new Set<string>();
        let last = 0;
        for (const { switches, height } of tiers) {
          const stand = racks.take(switches, height);
          for (let index = 0; index < switches; index++) {
            const rack = rackOfStand(stand, index);
            const foot = ((stand.offset + index) % stand.perRack) * height;
            if (foot + height > units) throw new Error(`a rack of ${units} units is too low`);
            for (let unit = foot; unit < foot + height; unit++) {
              if (taken.has(`${rack} ${unit}`)) throw new Error(`rack ${rack}, unit ${unit} is taken twice`);
              taken.add(`${rack} ${unit}`);
            }
            last = Math.max(last, rack + 1);
          }
        }
        expect(racks.count).toBe(last);
      }),
    );
  });
});

describe("rackOfStand", () => {
  it("counts on from the place of the first in its rack", () => {
    const stand = { first: 5, rack: 2, offset: 3, perRack: 4 };
    expect([5, 6, 9, 10].map((index) => rackOfStand(stand, index))).toEqual([2, 3, 3, 4]);
  });
});
