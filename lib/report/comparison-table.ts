import type { Comparison } from "../comparison";
import { textTable, thousands } from "../text";
import { figureOf, labelOf } from "./metric-text";

/** Published figures beside the model's, with why they differ, as text of at most 100 columns. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  return tableOf(comparisons, ({ source, note, reason }) =>
    [source, note, reason === undefined ? undefined : `Differs: ${reason}`].filter((text) => text !== undefined).join("\n"),
  );
}

/** The same without notes and reasons. */
export function shortComparisonTable(comparisons: readonly Comparison[]): string {
  return tableOf(comparisons, ({ source }) => source);
}

function tableOf(comparisons: readonly Comparison[], source: (comparison: Comparison) => string): string {
  return textTable(
    [
      { head: "Figure", width: 22 },
      { head: "Modelled", width: 13, align: "right" },
      { head: "Reported", width: 13, align: "right" },
      { head: "Difference", width: 10, align: "right" },
      { head: "Source", width: 34 },
    ],
    comparisons.map((own) => [
      comparedLabel(own),
      figureOf(own.metric, own.modelled),
      figureOf(own.metric, own.reported),
      differenceText(own),
      source(own),
    ]),
  );
}

/** What two figures are of. */
export function comparedLabel({ metric, phase }: Pick<Comparison, "metric" | "phase">): string {
  return phase === undefined ? labelOf(metric) : `${labelOf(metric)}, phase ${phase}`;
}

/** A difference with its sign; nothing where there is none. */
export function differenceText({ differencePct: pct }: Pick<Comparison, "differencePct">): string {
  return pct === null ? "" : `${pct > 0 ? "+" : ""}${thousands(pct, 1)} %`;
}
