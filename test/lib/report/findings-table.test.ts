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
    const cells = text
      .split("\n")
      .slice(2, 4)
      .map((line) => line.slice(19, 43).trim());
    expect(cells.join("")).toBe(path);
  });
});
