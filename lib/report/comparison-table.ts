import { textTable, thousands } from "../text";
import type { Comparison } from "./comparison";
import { figureOf, labelOf } from "./metric-text";

/** Published figures beside the model's, as text of at most 100 columns. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  return textTable(
    [
      { head: "Figure", width: 22 },
      { head: "Modelled", width: 13, align: "right" },
      { head: "Reported", width: 13, align: "right" },
      { head: "Difference", width: 10, align: "right" },
      { head: "Source", width: 34 },
    ],
    comparisons.map(({ metric, modelled, reported, differencePct, source, note }) => [
      labelOf(metric),
      figureOf(metric, modelled),
      figureOf(metric, reported),
      differencePct === null ? "" : signed(differencePct),
      note === undefined ? source : `${source}\n${note}`,
    ]),
  );
}

function signed(pct: number): string {
  const text = thousands(pct, 1);
  return `${pct > 0 ? "+" : ""}${text} %`;
}
