import { billHeading, billNotes, totalsTable } from "../bom";
import { printable } from "../errors";
import { styles, type TextOptions, wrapped } from "../text";
import { shortComparisonTable } from "./comparison-table";
import type { SiteReport } from "./site-report";

/** The bill in short, beside the published figures: text of at most 100 columns for a terminal, with a line feed at the end. */
export function bomSummary({ bom, reported }: SiteReport, options: TextOptions = {}): string {
  const style = styles(options);
  return [
    style.heading(wrapped(printable(billHeading(bom)))),
    "",
    totalsTable(bom, options),
    "",
    ...billNotes(bom).map((note) => style.warning(wrapped(printable(note), options))),
    ...(reported.length === 0 ? [] : ["", style.heading("Beside published figures"), shortComparisonTable(reported)]),
    "",
  ].join("\n");
}
