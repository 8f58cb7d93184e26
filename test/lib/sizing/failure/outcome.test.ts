import { podKinds } from "../../../../lib/sizing/failure/dark-pods";
import { bridge, poolOutcome } from "../../../../lib/sizing/failure/outcome";
import type { Pool } from "../../../../lib/sizing/failure/pool";

const pods = podKinds([{ name: "h100", count: 10, gpus: 5120 }]);
const none = new Map<string, number>();

/** Ten units of 100 kW under 950 kW, of which each pod takes 90. */
const shared: Pool = {
  ...{ key: "ups", kind: "ups", part: "ups", of: "", path: "power.distribution.ups", units: 10, sets: 1, unitsPerSet: 10 },
  ...{ unitKw: 100, setKw: 950, pods: [{ pod: "h100", kw: 90 }], podsPerSet: Infinity, reserve: [] },
};

/** Two units of 100 kW in each of ten racks under 150 kW. */
const racks: Pool = {
  ...{ ...shared, kind: "rack-pdu", of: " of pod h100", units: 20, sets: 10, unitsPerSet: 2, setKw: 150, podsPerSet: 1 },
  pods: [{ pod: "h100", kw: 150 }],
};

describe("poolOutcome", () => {
  it("loads the units that are left, and darkens the fewest pods for what they do not carry", () => {
    expect(poolOutcome(shared, 1, none, pods)).toEqual({
      ...{ carriedBy: ["9 ups"], utilization: expect.closeTo(950 / 900, 9), shortKw: 50, bridgeMinutes: null },
      dark: new Map([["h100", 1]]),
    });
    expect(poolOutcome({ ...shared, setKw: 900 }, 1, none, pods)).toMatchObject({ utilization: 1, shortKw: 0, dark: none });
  });

  it("counts on pods that are dark already", () => {
    expect(poolOutcome(shared, 1, new Map([["h100", 1]]), pods)).toMatchObject({ shortKw: 0, dark: none });
    expect(poolOutcome(racks, 1, new Map([["h100", 1]]), pods).shortKw).toBe(50);
  });

  it("has nothing that carries on where the last unit is gone", () => {
    const last = { ...shared, units: 1, unitsPerSet: 1 };
    expect(poolOutcome(last, 1, none, pods)).toMatchObject({ carriedBy: [], utilization: null, shortKw: 950 });
  });

  it("takes two units from two sets where more pods go dark for it", () => {
    expect(poolOutcome(racks, 2, none, pods)).toMatchObject({ shortKw: 100, dark: new Map([["h100", 2]]) });
  });

  it("takes both from one set where the others have room", () => {
    expect(poolOutcome({ ...racks, setKw: 100 }, 2, none, pods)).toMatchObject({
      ...{ shortKw: 100, carriedBy: [], dark: new Map([["h100", 1]]) },
    });
  });
});

describe("bridge", () => {
  it("lasts as long as the energy does", () => {
    expect(bridge([{ powerKw: 100, energyKwh: 50 }], 100)).toBe(30);
    expect(bridge([{ powerKw: 100, energyKwh: 50 }], 101)).toBeNull();
  });
});
