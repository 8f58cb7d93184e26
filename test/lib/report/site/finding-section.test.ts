import { tableIn } from "../../../../lib/formats/table";
import { findingTable, suppressedSections } from "../../../../lib/report/site/finding-section";
import { sampleReport } from "../sample-report";

const { findings } = sampleReport;

describe("findingTable", () => {
  it("has one column of location, problem and remedy in a terminal, and three elsewhere", () => {
    const heads = (form: "terminal" | "html") => tableIn(form, findingTable(findings)).columns.map(({ head }) => head);
    expect(heads("terminal")).toEqual(["Level", "Rule", "Location, problem and remedy"]);
    expect(heads("html")).toEqual(["Level", "Rule", "Location", "Problem", "Remedy"]);
  });

  it("has no line for the location of a finding on the whole site", () => {
    const whole = findings.slice(0, 1).map((finding) => ({ ...finding, path: "" }));
    expect(tableIn("terminal", findingTable(whole)).rows[0]?.[2]).toEqual([
      "the feed carries 200 kW and is asked for 150 kW",
      "-> give it more capacity",
    ]);
  });
});

describe("suppressedSections", () => {
  it("has the reason in place of the remedy, and no section without any", () => {
    const [section] = suppressedSections(findings.map((finding) => ({ ...finding, suppressed: "known" })));
    expect(section?.heading).toBe("Suppressed findings");
    expect(suppressedSections([])).toEqual([]);
  });
});
