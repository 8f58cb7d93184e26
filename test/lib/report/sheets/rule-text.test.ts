import { ruleEntries, ruleSheet } from "../../../../lib/report/sheets/rule-sheet";
import { rulesTable, ruleText } from "../../../../lib/report/sheets/rule-text";

describe("rulesTable", () => {
  it("keeps within 100 columns", () => {
    const lines = rulesTable(ruleEntries()).split("\n");
    expect(lines[0]).toMatch(/^\d+ rules$/);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });
});

describe("ruleText", () => {
  it("shows the requirement, its reason, and an example with its remedy", () => {
    const sheet = ruleSheet("PWR001");
    expect(sheet && ruleText(sheet)).toMatch(
      /^PWR001 \(error\): [^]*\.\n[^]*\n\nExample at power\.feeds\[0\]:\n {2}[^]*\n {2}-> /,
    );
  });

  it("says so without an example where there is none", () => {
    const sheet = { id: "A001", level: "note", title: "T", reason: "R.", example: null } as const;
    expect(ruleText(sheet)).toBe("A001 (note): T.\nR.\n");
  });
});
