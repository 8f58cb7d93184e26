import { findingsSummary } from "../../../../lib/report/site/findings-summary";
import { sampleReport } from "../sample-report";

describe("findingsSummary", () => {
  it("counts the findings of each level that has any, and the suppressed ones apart", () => {
    const { findings } = sampleReport;
    expect(findingsSummary(findings)).toBe("Findings: 1 error, 1 note.");
    const [error, ...others] = findings.map((finding) => ({ ...finding, suppressed: "known" }));
    expect(findingsSummary(error ? [error, ...findings.slice(1)] : [])).toBe("Findings: 1 note. Suppressed: 1.");
    expect(findingsSummary(others)).toBe("No findings. Suppressed: 1.");
    expect(findingsSummary([])).toBe("No findings.");
  });
});
