import { planTable } from "../../../../lib/report";
import { sampleReport } from "../sample-report";

describe("planTable", () => {
  it("writes the sample", () => {
    expect(planTable(sampleReport)).toMatchSnapshot();
  });

  it("stays within 100 columns and ends with one line feed", () => {
    const text = planTable(sampleReport);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it("writes no escape codes unless colour is asked for, also none that a title brings", () => {
    const plan = { ...sampleReport.plan, title: "red \u001b[31m\ntitle" };
    expect(planTable({ ...sampleReport, plan })).not.toContain("\u001b");
    expect(planTable(sampleReport, { color: true })).toContain("\u001b[1mPods\u001b[22m");
  });

  it("leaves out phases and published figures where there are none", () => {
    const text = planTable({ ...sampleReport, plan: { ...sampleReport.plan, phases: [] }, reported: [], findings: [] });
    expect(text).not.toMatch(/Phases|published/);
    expect(text).toContain("No findings.");
  });

  it("says what the model cannot tell", () => {
    const { plan } = sampleReport;
    const totals = { ...plan.totals, h100Equivalents: null, bf16Pflops: null };
    expect(planTable({ ...sampleReport, plan: { ...plan, totals } })).toMatch(/H100 equivalents +unknown/);
  });
});
