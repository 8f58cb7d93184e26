import { podSection } from "../../../../lib/report/site/pod-section";
import { rowsOf } from "../../../support/section-rows";
import { samplePlan } from "../../bom/sample-plan";

describe("podSection", () => {
  it("has a row for each kind of pod", () => {
    expect(rowsOf(podSection(samplePlan.pods)).map(([name]) => name)).toEqual(samplePlan.pods.map(({ name }) => name));
  });
});
