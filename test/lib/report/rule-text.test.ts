import { ruleEntries, ruleSheet, rulesTable, ruleText } from "../../../lib/report";

describe("rulesTable", () => {
  it("keeps within 100 columns", () => {
    const lines = rulesTable(ruleEntries()).split("\n");
    expect(lines[0]).toMatch(/^\d+ rules$/);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });
});

describe("ruleText", () => {
  it("says what holds, why, and by an example what breaks it and what to do", () => {
    const sheet = ruleSheet("PWR001");
    expect(sheet && ruleText(sheet)).toMatch(
      /^PWR001, error: A feed carries .*\.\n[^]*\n\nExample, at power\.feeds\[0\]:\n {2}feed[^]*\n {2}-> /,
    );
  });

  it("says so without an example where there is none", () => {
    const sheet = { id: "A001", level: "note", title: "T", reason: "R.", example: null } as const;
    expect(ruleText(sheet)).toBe("A001, note: T.\nR.\n");
  });
});
