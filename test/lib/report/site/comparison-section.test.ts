import type { Comparison } from "../../../../lib/comparison";
import { sectionsText } from "../../../../lib/formats/section-text";
import {
  comparedLabel,
  comparisonSections,
  differenceText,
  shortComparisonSections,
} from "../../../../lib/report/site/comparison-section";

const comparisonTable = (comparisons: readonly Comparison[]) => sectionsText(comparisonSections(comparisons));
const shortComparisonTable = (comparisons: readonly Comparison[]) => sectionsText(shortComparisonSections(comparisons));

describe("comparisonSections", () => {
  it("shows the difference with its sign, and the note below the source", () => {
    const common = { metric: "gpus", modelled: 90, reported: 100, source: "a filing" } as const;
    const text = comparisonTable([
      { ...common, differencePct: -10, note: "rounded" },
      { ...common, differencePct: 2.04 },
    ]);
    expect(text).toMatch(/GPUs +90 +100 +-10\.0 % +a filing\n +rounded\n/);
    expect(text).toContain("+2.0 %");
  });

  it("gives the reason for a difference, but not in the short form", () => {
    const own = { metric: "gpus", modelled: 90, reported: 100, differencePct: -10, source: "a filing" } as const;
    const explained = [{ ...own, note: "rounded", reason: "one hall is empty" }];
    expect(comparisonTable(explained)).toMatch(/a filing\n +rounded\n +Reason: one hall is empty/);
    expect(shortComparisonTable(explained)).not.toMatch(/rounded|Reason/);
    expect(shortComparisonTable(explained)).toMatch(/-10\.0 % +a filing/);
  });

  it("names the phase of both figures", () => {
    const own = { metric: "gpus", modelled: 90, reported: 100, differencePct: -10, source: "s", phase: "first" } as const;
    expect(comparisonTable([own])).toMatch(/GPUs, phase first +90/);
    expect(comparedLabel({ metric: "gpus" })).toBe("GPUs");
  });

  it("writes a difference with its sign", () => {
    expect([2.04, -1, 0, null].map((differencePct) => differenceText({ differencePct }))).toEqual([
      ...["+2.0 %", "-1.0 %", "0.0 %", ""],
    ]);
  });

  it("has no section without published figures", () => {
    expect(comparisonSections([])).toEqual([]);
  });

  it("shows no difference from an unknown figure", () => {
    const text = comparisonTable([{ metric: "bf16Pflops", modelled: null, reported: 5, differencePct: null, source: "s" }]);
    expect(text).toMatch(/unknown +5 PFLOPS +s\n/);
  });
});
