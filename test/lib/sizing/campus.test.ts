import fc from "fast-check";
import { Power } from "../../../lib/units";
import { planCampus, planSite, siteFigures } from "../../../lib/sizing";
import { campusFixture } from "../../support/campus-fixture";

const plans = campusFixture.sites.map((site) => planSite(site));
const plan = planCampus(campusFixture.campus, plans);

describe("planCampus", () => {
  it("adds up its sites", () => {
    expect(plan.totals).toMatchObject({ gpus: 320, nodes: 40, racks: 5 });
    const facility = plans.map((own) => own.totals.facilityPowerKw).reduce((a, b) => a + b);
    expect(plan.totals.facilityPowerKw).toBeCloseTo(facility);
    expect(plan.figures.gridPowerKw).toBe(2000);
  });

  it("has ratios of the sums", () => {
    expect(plan.totals.pue).toBeCloseTo(plan.totals.facilityPowerKw / plan.totals.itPowerKw);
  });

  it("loads a shared feed with what each site draws from its own of that name", () => {
    const [grid] = plan.feeds;
    expect(grid?.shares.map(({ site }) => site)).toEqual(["north", "south"]);
    expect(grid?.loadKw).toBeCloseTo(plan.totals.facilityPowerKw);
    expect(grid?.utilization).toBeCloseTo(plan.totals.facilityPowerKw / 1000);
  });

  it("knows no sum of what one site does not know, and no ratio of nothing", () => {
    const [north, south] = plans;
    if (!north || !south) throw new Error("two sites");
    const unknown = { ...south, totals: { ...south.totals, bf16Pflops: null, itPowerKw: 0 } };
    expect(planCampus(campusFixture.campus, [north, unknown]).totals.bf16Pflops).toBeNull();
    expect(planCampus(campusFixture.campus, [unknown]).totals.pue).toBe(0);
  });

  it("comes to so many times a site as there are of it, in every figure", () => {
    const [one] = plans;
    if (!one) throw new Error("a site");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        const feeds = [{ name: "grid", capacity: Power.megawatts(1) }];
        const many = planCampus(
          { name: "many", feeds },
          Array.from({ length: count }, () => one),
        );
        expect(many.totals.gpus).toBe(count * one.totals.gpus);
        expect(many.totals.pue).toBeCloseTo(one.totals.pue);
        expect(many.feeds[0]?.loadKw).toBeCloseTo(count * (one.power.feeds[0]?.loadKw ?? 0));
        for (const [key, value] of Object.entries(siteFigures(one)))
          expect(many.figures[key as keyof typeof many.figures]).toBeCloseTo(count * (value as number));
      }),
    );
  });
});
