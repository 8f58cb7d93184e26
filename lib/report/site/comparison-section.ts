import type { Comparison } from "../../comparison";
import { thousands, type TextOptions } from "../../formats";
import { tableSections, type Section } from "../../formats/section";
import { signed } from "../../formats/signed";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";
import { figureOf, labelOf } from "./metric-text";

/** Heading of published figures in all reports. */
export const COMPARISON_HEADING = "Model against published figures";

const PAGE = { only: ["html"] } as const;

/** Published figures against the model, with notes and reasons; none without any. */
export function comparisonSections(comparisons: readonly Comparison[], options: TextOptions = {}): Section[] {
  const columns: TableColumn<Comparison>[] = [
    ...figureColumns(options),
    textColumn("Source", ({ source, note, reason }) => [source, ...given(note), ...given(reason, "Reason: ")], {
      only: ["terminal"],
    }),
    textColumn("Source", ({ source }) => source, PAGE),
    textColumn("Note", ({ note }) => note ?? "", PAGE),
    textColumn("Reason", ({ reason }) => reason ?? "", PAGE),
  ];
  return tableSections(COMPARISON_HEADING, tableOf(columns, comparisons));
}

/** The same without notes and reasons. */
export function shortComparisonSections(comparisons: readonly Comparison[], options: TextOptions = {}): Section[] {
  const columns = [...figureColumns(options), textColumn<Comparison>("Source", ({ source }) => source)];
  return tableSections(COMPARISON_HEADING, tableOf(columns, comparisons));
}

function figureColumns(options: TextOptions): TableColumn<Comparison>[] {
  return [
    textColumn("Figure", comparedLabel),
    figureColumn("Model", ({ metric, modelled }) => figureOf(metric, modelled, options)),
    figureColumn("Published", ({ metric, reported }) => figureOf(metric, reported, options)),
    figureColumn("Difference", differenceText),
  ];
}

function given(text: string | undefined, before = ""): string[] {
  return text === undefined ? [] : [`${before}${text}`];
}

/** The metric of a comparison, with its phase. */
export function comparedLabel({ metric, phase }: Pick<Comparison, "metric" | "phase">): string {
  return phase === undefined ? labelOf(metric) : `${labelOf(metric)}, phase ${phase}`;
}

/** A difference with its sign; empty without one. */
export function differenceText({ differencePct }: Pick<Comparison, "differencePct">): string {
  return signed(differencePct, (pct) => `${thousands(pct, 1)} %`);
}
