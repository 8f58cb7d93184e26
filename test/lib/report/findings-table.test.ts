import { findingsTable } from "../../../lib/report";
import { sampleReport } from "./sample-report";

describe("findingsTable", () => {
  it("writes the sample", () => {
    expect(findingsTable(sampleReport.findings)).toMatchSnapshot();
  });

  it("says so where nothing was found", () => {
    expect(findingsTable([])).toBe("No findings.\n");
  });

  it("shows a long path whole", () => {
    const path = "fabrics[0].leafGroup.and.something.much.longer";
    const text = findingsTable([{ rule: "NET001", level: "error", path, message: "m", remedy: "r" }]);
    expect(text).toContain(path);
  });

  it("colours each level where colour is allowed", () => {
    const finding = { rule: "NET001", path: "p", message: "m", remedy: "r" };
    const findings = (["error", "warning", "note"] as const).map((level) => ({ ...finding, level }));
    const text = findingsTable(findings, { color: true });
    expect(text).toMatch(
      /^\u001b\[31merror +\u001b\[39m[^]*^\u001b\[33mwarning *\u001b\[39m[^]*^\u001b\[36mnote +\u001b\[39m/m,
    );
  });

  it("shows what is suppressed last, with the reason, and does not count it", () => {
    const [error, ...others] = sampleReport.findings;
    if (!error) throw new Error("the sample has findings");
    const text = findingsTable([{ ...error, suppressed: "a second feed is built" }, ...others]);
    expect(text).toMatch(/NET004[^]*\n\nSuppressed\n[^]*PWR001[^]*-> a second feed is built\n\n/);
    expect(text).toContain("Findings: 1 note. Suppressed: 1.\n");
    expect(text).not.toContain(error.remedy);
    expect(findingsTable([{ ...error, suppressed: "known" }])).toContain("No findings. Suppressed: 1.\n");
  });
});
