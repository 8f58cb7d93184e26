import { siteDelta, siteDeltaTable } from "../../../../lib/report";
import { grown, side } from "../sample-site-delta";

describe("siteDeltaTable", () => {
  it("begins with headline and new errors, and is at most 100 columns wide", () => {
    const text = siteDeltaTable(grown);
    expect(text).toMatch(
      /^before\.yaml to after\.yaml: \+2,048 GPUs, [^]*\n\d new errors?: PWR001 [^]*\nTotals\n[^]*\nCompute\n[^]*\nFeeds\n[^]*\nNew findings\n[^]*PWR001/,
    );
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("shows resolved findings", () => {
    const { appeared } = grown.findings;
    const text = siteDeltaTable({ ...grown, findings: { appeared: [], vanished: appeared } });
    expect(text).toMatch(/Resolved findings\n[^]*PWR001/);
    expect(text).not.toContain("New findings");
  });

  it("says that there is no difference, and nothing else", () => {
    expect(siteDeltaTable(siteDelta(side("a"), side("b")))).toBe("a to b: no difference\n");
  });
});
