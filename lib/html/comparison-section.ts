import type { Comparison } from "../comparison";
import { comparedLabel, differenceText } from "../report/comparison-table";
import { figureOf } from "../report/metric-text";
import { markup, type Markup } from "./markup";
import { table } from "./table";

/** Published figures against the model. */
export function comparisonSection(reported: readonly Comparison[]): Markup {
  if (reported.length === 0) return markup`<p>The site file has no published figures.</p>`;
  return table({
    caption: "Published figures against the model",
    headed: true,
    columns: [
      { head: "Figure" },
      ...["Modelled", "Reported", "Difference"].map((head) => ({ head, figures: true })),
      ...[{ head: "Source" }, { head: "Note" }, { head: "Why it differs" }],
    ],
    rows: reported.map((own) => [
      ...[comparedLabel(own), figureOf(own.metric, own.modelled), figureOf(own.metric, own.reported)],
      ...[differenceText(own), own.source, own.note ?? "", own.reason ?? ""],
    ]),
  });
}
