import { join } from "node:path";
import { valueAt } from "../../../lib/schema/json-schema";
import { keysOfPath } from "../../../lib/errors";
import { loadSite } from "../../../lib/model";
import { planCampus, planSite } from "../../../lib/sizing";
import { provenCampusPlan, provenPlan } from "../../../lib/sizing/plan-laws";
import { refusesBrokenFigures, withValue } from "../../support/broken-figures";
import { campusFixture } from "../../support/campus-fixture";

const plan = planSite(loadSite(join(__dirname, "../../../sites/colossus-1.yaml")));
const campus = planCampus(
  campusFixture.campus,
  campusFixture.sites.map((site) => planSite(site)),
);

describe("a plan", () => {
  it("with a figure that is no number, or below 0, at any key is refused with that key", () =>
    refusesBrokenFigures(plan, provenPlan));

  it.each([
    "totals.gpus",
    "totals.nodes",
    "totals.racks",
    "totals.itPowerKw",
    "totals.facilityPowerKw",
    "pods[0].nodes",
    "pods[0].racks",
    "pods[0].itPowerKw",
    "fabrics[0].powerKw",
    "fabrics[0].cables[0].count",
    "power.lossesKw",
    "power.stages[0].units",
    "cooling.powerKw",
    "cooling.heatRejection.rejectedKw",
    "cooling.heatRejection.heatKw",
    "operation.energyMwhPerYear",
    "phases[0].feedCapacityKw",
  ])("whose %s is not the sum of its parts is refused", (path) => {
    const keys = keysOfPath(path);
    const figure = valueAt(plan, keys) as number;
    expect(figure).toBeGreaterThan(0);
    expect(() => provenPlan(withValue(plan, keys, figure * 1.01 + 1))).toThrow(
      / is wrong at .* is not the sum of its parts/,
    );
  });

  it("whose feeds carry less than the site draws is refused", () => {
    expect(() => provenPlan(withValue(plan, ["power", "feeds", 0, "loadKw"], 1))).toThrow(
      "the plan is wrong at power.feeds: ",
    );
  });

  it("without a value where each plan has one is refused", () => {
    expect(() => provenPlan(withValue(plan, ["totals", "pue"], null))).toThrow("the plan is wrong at totals.pue: no value");
  });
});

describe("a plan of a campus", () => {
  it("with a figure that is no number, or below 0, at any key is refused with that key", () =>
    refusesBrokenFigures(campus, provenCampusPlan));

  it.each(["totals.gpus", "totals.facilityPowerKw", "feeds[0].loadKw"])(
    "whose %s is not the sum of its parts is refused",
    (path) => {
      const keys = keysOfPath(path);
      const broken = withValue(campus, keys, (valueAt(campus, keys) as number) * 2);
      expect(() => provenCampusPlan(broken)).toThrow(`the plan of the campus is wrong at ${path}: `);
    },
  );
});
