import { Catalog } from "../../../../lib/catalog";
import type { SiteInput } from "../../../../lib/model";
import { planHeatRejection } from "../../../../lib/sizing/cooling/heat-rejection";
import { checkedSample } from "../../../support/sample-site";

type Rejection = NonNullable<NonNullable<SiteInput["cooling"]>["heatRejection"]>;

function plan(heatRejection: Rejection, heatKw = 10_000, changes: Partial<SiteInput> = {}) {
  const { site, catalog } = checkedSample({ cooling: { heatRejection }, ...changes });
  return planHeatRejection(site, heatKw, catalog);
}

describe("planHeatRejection", () => {
  it("needs chillers by the heat, and power by their coefficient of performance", () => {
    expect(plan({ part: "air-cooled-chiller", redundancy: "N+1" })).toEqual({
      part: "air-cooled-chiller",
      kind: "chiller",
      working: 6,
      units: 7,
      heatKw: 10_000,
      capacityKw: 6 * 1_680,
      redundancy: "N+1",
      powerKw: 2_000,
      rejectedKw: 12_000,
      waterLPerHour: 0,
      outside: { dryBulbC: 35, wetBulbC: 24, stated: false },
      coldestC: null,
    });
  });

  it("needs as many units of N+1 or 2N as these add to N", () => {
    const units = (["N", "N+1", "2N"] as const).map((redundancy) => plan({ redundancy }).units);
    expect(units).toEqual([6, 7, 12]);
  });

  it("makes water of a dry cooler's approach above the outside air", () => {
    const location = { designDay: { dryBulb: "30 C" } };
    expect(plan({ part: "generic-dry-cooler" })).toMatchObject({ kind: "dry-cooler", coldestC: 35 + 8, waterLPerHour: 0 });
    expect(plan({ part: "generic-dry-cooler" }, 10_000, { location })).toMatchObject({
      coldestC: 30 + 8,
      outside: { dryBulbC: 30, wetBulbC: 24, stated: true },
    });
  });

  it("makes water of a tower's approach above the wet bulb", () => {
    const location = { designDay: { dryBulb: "36 C", wetBulb: "26 C" } };
    expect(plan({ part: "generic-cooling-tower" }).coldestC).toBeCloseTo(24 + 5.6, 9);
    expect(plan({ part: "generic-cooling-tower" }, 10_000, { location }).coldestC).toBeCloseTo(26 + 5.6, 9);
  });

  it("calls the day assumed where the temperature that the units depend on is", () => {
    const location = { designDay: { dryBulb: "36 C" } };
    expect(plan({}, 1, { location }).outside.stated).toBe(true);
    expect(plan({ part: "generic-cooling-tower" }, 1, { location }).outside.stated).toBe(false);
  });

  it("assumes no wet bulb above a dry bulb", () => {
    expect(plan({}, 1, { location: { designDay: { dryBulb: "15 C" } } }).outside.wetBulbC).toBe(15);
  });

  // 1.5 L per kWh evaporate at a latent heat of 2.4 MJ/kg; a third of it is blown down at four cycles of concentration.
  it("lets a tower use what evaporates and what is blown down", () => {
    const evaporatedLPerKwh = 3.6 / 2.4;
    expect(evaporatedLPerKwh).toBeCloseTo(1.5, 9);
    expect(plan({ part: "generic-cooling-tower" }).waterLPerHour).toBeCloseTo(10_000 * evaporatedLPerKwh * (4 / 3), 6);
  });

  it("draws the power of fans at their share of the load", () => {
    expect(plan({ part: "generic-dry-cooler" }, 500)).toMatchObject({ units: 1, powerKw: 15, rejectedKw: 515 });
    expect(plan({ part: "generic-dry-cooler", redundancy: "2N" }, 500)).toMatchObject({ units: 2, powerKw: 15 });
  });

  it("draws nothing with fans of an unknown draw", () => {
    const parts = [{ id: "my-cooler", class: "dry-cooler", capacity: "1 MW", approachK: 5 }];
    const { site } = checkedSample({ parts, cooling: { heatRejection: { part: "my-cooler" } } });
    expect(planHeatRejection(site, 900, Catalog.default().with(parts)).powerKw).toBe(0);
  });

  it("holds units that are stated, which carry no more than they can", () => {
    expect(plan({ count: 5, redundancy: "N+1" })).toMatchObject({
      working: 6,
      units: 5,
      capacityKw: 4 * 1_680,
      powerKw: (5 * 1_680) / 5,
      rejectedKw: 10_000 + 1_680,
    });
  });

  it("needs nothing without heat", () => {
    expect(plan({ redundancy: "2N" }, 0)).toMatchObject({ working: 0, units: 0, powerKw: 0, rejectedKw: 0 });
  });
});
