import type { Comparison } from "../../comparison";
import { textTable, thousands, type TextOptions } from "../../formats";
import { figureOf, labelOf } from "./metric-text";

/** Heading of published figures in all reports. */
export const COMPARISON_HEADING = "Model against published figures";

/** Published figures against the model, with notes and reasons, as text without a line feed at the end. */
export function comparisonTable(comparisons: readonly Comparison[], options: TextOptions = {}): string {
  return tableOf(comparisons, options, ({ source, note, reason }) =>
    [source, note, reason === undefined ? undefined : `Reason: ${reason}`].filter((text) => text !== undefined).join("\n"),
  );
}

/** The same without notes and reasons. */
export function shortComparisonTable(comparisons: readonly Comparison[], options: TextOptions = {}): string {
  return tableOf(comparisons, options, ({ source }) => source);
}

function tableOf(
  comparisons: readonly Comparison[],
  options: TextOptions,
  source: (comparison: Comparison) => string,
): string {
  return textTable(
    [
      { head: "Figure" },
      { head: "Model", align: "right" },
      { head: "Published", align: "right" },
      { head: "Difference", align: "right" },
      { head: "Source" },
    ],
    comparisons.map((own) => [
      comparedLabel(own),
      figureOf(own.metric, own.modelled, options),
      figureOf(own.metric, own.reported, options),
      differenceText(own),
      source(own),
    ]),
    options,
  );
}

/** The metric of a comparison, with its phase. */
export function comparedLabel({ metric, phase }: Pick<Comparison, "metric" | "phase">): string {
  return phase === undefined ? labelOf(metric) : `${labelOf(metric)}, phase ${phase}`;
}

/** A difference with its sign; empty without one. */
export function differenceText({ differencePct: pct }: Pick<Comparison, "differencePct">): string {
  return pct === null ? "" : `${pct > 0 ? "+" : ""}${thousands(pct, 1)} %`;
}
