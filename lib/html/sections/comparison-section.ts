import type { Comparison } from "../../comparison";
import { COMPARISON_HEADING, comparedLabel, differenceText } from "../../report/site/comparison-table";
import { figureOf } from "../../report/site/metric-text";
import type { TextOptions } from "../../formats";
import { markup, type Markup } from "../markup";
import { table } from "../table";

/** Published figures against the model. */
export function comparisonSection(reported: readonly Comparison[], options: TextOptions = {}): Markup {
  if (reported.length === 0) return markup`<p>The site file has no published figures.</p>`;
  return table({
    caption: COMPARISON_HEADING,
    headed: true,
    columns: [
      { head: "Figure" },
      ...["Model", "Published", "Difference"].map((head) => ({ head, figures: true })),
      ...[{ head: "Source" }, { head: "Note" }, { head: "Reason" }],
    ],
    rows: reported.map((own) => [
      ...[comparedLabel(own), figureOf(own.metric, own.modelled, options), figureOf(own.metric, own.reported, options)],
      ...[differenceText(own), own.source, own.note ?? "", own.reason ?? ""],
    ]),
  });
}
