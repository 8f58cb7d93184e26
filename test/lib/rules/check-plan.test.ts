import { checkPlan } from "../../../lib/rules";
import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

describe("checkPlan", () => {
  it("lists errors before warnings", () => {
    const checked = checkedSample({
      power: { feeds: [{ name: "grid", kind: "utility", capacity: "1 MW" }] },
      replica: { scheduler: "eks" },
    });
    const levels = checkPlan(checked, planSite(checked)).map((finding) => finding.level);
    expect(levels).toContain("error");
    expect(levels).toContain("warning");
    expect(levels).toEqual([...levels].sort());
  });

  it("finds no error in the sample site", () => {
    const checked = checkedSample();
    expect(checkPlan(checked, planSite(checked)).filter((finding) => finding.level === "error")).toEqual([]);
  });

  it("checks a phase as it checks the site", () => {
    const checked = checkedSample({
      phases: [{ name: "first", date: "2024-07-22", pods: { h100: 63 }, feeds: { grid: "8 MW", turbines: "9 MW" } }],
    });
    const rules = checkPlan(checked, planSite(checked, "first")).map((finding) => finding.rule);
    expect(rules).toContain("PWR001");
  });
});
