import type { PhasePlan } from "../../../../lib/plan/site-plan";
import { phaseSections } from "../../../../lib/report/site/phase-section";
import { rowsOf } from "../../../support/section-rows";
import { samplePlan } from "../../bom/sample-plan";
import { sampleReport } from "../sample-report";

const phase: PhasePlan = {
  name: "first",
  date: "2024-07-22",
  gpus: 64,
  installedGpus: 128,
  unbuildable: [],
  pods: [],
  feeds: [],
  loops: [],
  heatRejection: samplePlan.cooling.heatRejection,
  installedItPowerKw: 2000,
  itPowerKw: 1000,
  facilityPowerKw: 1250,
  feedCapacityKw: 2000,
};

describe("phaseSections", () => {
  it("has all powers in one unit", () => {
    const [section] = phaseSections([phase]);
    expect(rowsOf(section)).toEqual([["first", "2024-07-22", "128", "64", "1,000.0", "1,250.0", "2,000.0"]]);
  });

  it("has the bill to date where its cost is given", () => {
    const row = rowsOf(phaseSections([phase], [{ ...sampleReport.bom, phase: "first" }])[0])[0];
    expect(row?.slice(-3)).toEqual(Array(3).fill(expect.stringMatching(/^\$/)));
  });

  it("is missing for a site without phases", () => {
    expect(phaseSections([])).toEqual([]);
  });
});
