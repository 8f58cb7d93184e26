import type { Comparison } from "../lib/comparison";
import { comparedLabel, differenceText, figureOf } from "../lib/report";
import { page, table } from "./page";
import { SITE_REPORTS } from "./site-reports";

/** All published figures of the sites in the package against the model. */
export function reportedPage(): string {
  return page(
    "Published figures and the model",
    `Every published figure of a site or campus in \`sites/\`, with its source, against the model. The model is not tuned to any of
them: a difference above 10 % has its reason in the last column. Contradicting sources are all listed. Assumptions are in the
comments of the site files.`,
    SITE_REPORTS.filter(({ report }) => report.reported.length > 0)
      .map(section)
      .join("\n\n"),
  );
}

function section({ name, report: { plan, reported } }: (typeof SITE_REPORTS)[number]): string {
  return [`## ${name}`, `${plan.title}.`, comparisons(reported)].join("\n\n");
}

function comparisons(reported: readonly Comparison[]): string {
  return table(
    ["Figure", "Published", "Model", "Difference", "Source", "Reason for a difference above 10 %"],
    reported.map((own) => [
      comparedLabel(own),
      figureOf(own.metric, own.reported),
      figureOf(own.metric, own.modelled),
      differenceText(own),
      own.note === undefined ? own.source : `${own.source}. ${own.note}`,
      own.reason ?? "",
    ]),
  );
}
