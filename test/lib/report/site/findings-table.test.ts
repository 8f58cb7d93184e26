import { findingsTable } from "../../../../lib/report";
import { sampleReport } from "../sample-report";

describe("findingsTable", () => {
  it("writes the sample", () => {
    expect(findingsTable(sampleReport.findings)).toMatchSnapshot();
  });

  it("colours levels", () => {
    const text = findingsTable(sampleReport.findings, { color: true });
    expect(text).toMatch(/\[31merror\b[^]*\[36mnote\b/);
  });

  it("says so where nothing was found", () => {
    expect(findingsTable([])).toBe("No findings.\n");
  });

  it("shows a long path whole", () => {
    const path = "fabrics[0].leafGroup.and.something.much.longer";
    const text = findingsTable([{ rule: "NET001", level: "error", path, message: "m", remedy: "r" }]);
    expect(text.split("\n").slice(2, 5)).toEqual([`error  NET001  ${path}`, "               m", "               -> r"]);
  });

  it("shows suppressed findings last, with their reason, and does not count them", () => {
    const [error, ...others] = sampleReport.findings;
    if (!error) throw new Error("the sample has findings");
    const text = findingsTable([{ ...error, suppressed: "a second feed is built" }, ...others]);
    expect(text).toMatch(/NET004[^]*\n\nSuppressed findings\n[^]*PWR001[^]*-> a second feed is built\n\n/);
    expect(text).toContain("Findings: 1 note. Suppressed: 1.\n");
    expect(text).not.toContain(error.remedy);
    expect(findingsTable([{ ...error, suppressed: "known" }])).toContain("No findings. Suppressed: 1.\n");
  });
});
