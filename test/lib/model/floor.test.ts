import { floorSchema, switchUnits } from "../../../lib/model";

describe("floorSchema", () => {
  it("is a hall of rows of racks under overhead trays unless it says otherwise", () => {
    const { rackPitch, rowPitch, rise, ...others } = floorSchema.parse({});
    expect([rackPitch, rowPitch, rise].map((length) => length.toMetres())).toEqual([0.8, 2.7, 2.5]);
    expect(others).toEqual({ slack: 0.1, leafPlacement: "end-of-row" });
  });

  it.each([
    { rowRacks: 0 },
    { switchUnitsPerRack: 0 },
    { slack: -0.1 },
    { slack: 2 },
    { rackPitch: 0.8 },
    { rise: "2.5 C" },
    { leafPlacement: "roof" },
  ])("fails for %j", (own) => {
    expect(floorSchema.safeParse(own).success).toBe(false);
  });
});

describe("switchUnits", () => {
  it("leaves room for patch panels, and for one switch in any rack", () => {
    expect([switchUnits({}, 48), switchUnits({}, 4)]).toEqual([40, 1]);
  });

  it("is what the site says", () => {
    expect(switchUnits({ switchUnitsPerRack: 12 }, 48)).toBe(12);
  });
});
