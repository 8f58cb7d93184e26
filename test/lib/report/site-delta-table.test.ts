import { siteDelta, siteDeltaTable } from "../../../lib/report";
import { grown, side } from "./sample-site-delta";

describe("siteDeltaTable", () => {
  it("begins with the sum of it and keeps within 100 columns", () => {
    const text = siteDeltaTable(grown);
    expect(text).toMatch(/^\+2,048 GPUs, [^]*\nTotals\n[^]*\nCompute\n[^]*\nFeeds\n[^]*\nFindings that appear\n[^]*PWR001/);
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("tells what vanishes", () => {
    const { appeared } = grown.findings;
    const text = siteDeltaTable({ ...grown, findings: { appeared: [], vanished: appeared } });
    expect(text).toMatch(/Findings that vanish\n[^]*PWR001/);
    expect(text).not.toContain("Findings that appear");
  });

  it("says that there is no difference, and nothing else", () => {
    expect(siteDeltaTable(siteDelta(side("a"), side("b")))).toBe("no difference\n");
  });
});
