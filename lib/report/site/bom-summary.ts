import { billHeading, billNotes, totalsTable } from "../../bom";
import { styles, type TextOptions, wrapped } from "../../formats";
import { COMPARISON_HEADING, shortComparisonTable } from "./comparison-table";
import type { SiteReport } from "./site-report";

/** Summary of a bill with its published figures, as text that ends with a line feed. */
export function bomSummary({ bom, reported }: SiteReport, options: TextOptions = {}): string {
  const style = styles(options);
  return [
    style.heading(wrapped(billHeading(bom), options)),
    "",
    totalsTable(bom, options),
    "",
    ...billNotes(bom).map((note) => style.warning(wrapped(note, options))),
    ...(reported.length === 0 ? [] : ["", style.heading(COMPARISON_HEADING), shortComparisonTable(reported, options)]),
    "",
  ].join("\n");
}
