import type { Modelled } from "../../comparison";
import { METRICS } from "../../model";
import type { TextOptions } from "../../formats";
import type { Section } from "../../formats/section";
import { figureColumn, tableOf, textColumn } from "../../formats/table";
import { figureOf, labelOf } from "./metric-text";

/** A further figure of a site or a campus: its name and its text. */
type Extra = readonly [label: string, figure: string];

/**
 * All metrics of a site or a campus, below the title of the report.
 *
 * @param head of the column of figures
 * @param extras further figures
 */
export function totalSection(head: string, figures: Modelled, extras: readonly Extra[], options: TextOptions = {}): Section {
  const metrics = METRICS.map((metric): Extra => [labelOf(metric), figureOf(metric, figures[metric], options)]);
  const columns = [textColumn<Extra>("Figure", ([label]) => label), figureColumn<Extra>(head, ([, figure]) => figure)];
  return { blocks: [tableOf(columns, [...metrics, ...extras])] };
}
