import { siteBill } from "../../../lib/bom";
import { LEVELS } from "../../../lib/rules";
import { planSite } from "../../../lib/sizing";
import { checkPlan } from "../../../lib/study";
import { checkedSample } from "../../support/sample-site";

describe("checkPlan", () => {
  it("lists errors before warnings and those before notes", () => {
    const checked = checkedSample({
      power: { feeds: [{ name: "grid", kind: "utility", capacity: "1 MW" }] },
      replica: { scheduler: "eks" },
    });
    const levels = checkPlan(checked, planSite(checked)).map((finding) => LEVELS.indexOf(finding.level));
    expect([...new Set(levels)]).toEqual([0, 1, 2]);
    expect(levels).toEqual([...levels].sort());
  });

  it("finds no error in the sample site", () => {
    const checked = checkedSample();
    expect(checkPlan(checked, planSite(checked)).filter((finding) => finding.level === "error")).toEqual([]);
  });

  it("takes bill and comparisons that are known, and works them out where not", () => {
    const checked = checkedSample({ reported: [{ metric: "gpus", value: 1000, source: "s" }] });
    const plan = planSite(checked);
    const rules = (known: Parameters<typeof checkPlan>[2]) => checkPlan(checked, plan, known).map(({ rule }) => rule);
    expect(rules({})).toContain("PUB001");
    expect(rules({ reported: [] })).not.toContain("PUB001");
    const unpriced = {
      ...siteBill(checked, plan),
      lines: siteBill(checked, plan).lines.map((line) => ({ ...line, price: null })),
    };
    expect([rules({}).includes("BOM001"), rules({ bom: unpriced }).includes("BOM001")]).toEqual([false, true]);
  });

  it("checks a phase as it checks the site", () => {
    const checked = checkedSample({
      phases: [{ name: "first", date: "2024-07-22", pods: { h100: 63 }, feeds: { grid: "8 MW", turbines: "9 MW" } }],
    });
    const rules = checkPlan(checked, planSite(checked, "first")).map((finding) => finding.rule);
    expect(rules).toContain("PWR001");
  });
});

describe("checkPlan with suppressions", () => {
  const power = { feeds: [{ name: "grid", kind: "utility", capacity: "100 MW" }] } as const;
  const reasons = (suppress: object[]) => {
    const checked = checkedSample({ power: { ...power, feeds: [...power.feeds] }, suppress: suppress as never });
    return checkPlan(checked, planSite(checked))
      .filter(({ rule }) => rule === "PWR001")
      .map(({ suppressed }) => suppressed);
  };

  it("keeps what is suppressed, with the first reason that fits", () => {
    expect(reasons([])).toEqual([undefined]);
    expect(
      reasons([
        { rule: "PWR001", path: "power.feeds[1]", reason: "elsewhere" },
        { rule: "PWR001", reason: "built next year" },
        { rule: "PWR001", path: "power.feeds[0]", reason: "too late" },
      ]),
    ).toEqual(["built next year"]);
  });

  it("leaves it open for a phase whether a suppression is of use", () => {
    const phases = [{ name: "first", date: "2024-07-22", pods: { h100: 1 } }];
    const checked = checkedSample({ phases, suppress: [{ rule: "PWR001", reason: "none" }] });
    const idle = (phase?: string) =>
      checkPlan(checked, planSite(checked, phase)).filter(({ rule }) => rule === "SUP002").length;
    expect([idle(), idle("first")]).toEqual([1, 0]);
  });
});
