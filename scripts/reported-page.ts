import { loadCampus, loadSite } from "../lib/model";
import { comparedLabel, differenceText, figureOf, reportCampus, reportSite } from "../lib/report";
import { isNotable, type Comparison } from "../lib/comparison";
import { dollars, kilowatts, thousands } from "../lib/text";
import { page, table } from "./page";
import { CAMPUS_FILES, SITE_FILES } from "./site-files";

const sites = SITE_FILES.map(({ name, path }) => ({ name, report: reportSite(loadSite(path)) }));
const campuses = CAMPUS_FILES.map(({ name, path }) => ({ name, report: reportCampus(loadCampus(path)) }));
const reports = [...sites, ...campuses];

/** All published figures of the sites that come with the package, beside the model's. */
export function reportedPage(): string {
  return page(
    "Published figures and the model",
    `Every figure that was published on a site or campus of \`sites/\`, with its source, beside what the model says, in the order of the
site file. The model is not tuned to any of them: where it differs by more than 10 %, the reason stands beside it. Where
sources contradict each other, all of them are here. The site files say what was assumed.`,
    reports
      .filter(({ report }) => report.reported.length > 0)
      .map(section)
      .join("\n\n"),
  );
}

/** Sites and campuses in short, a row for each. */
export function sitesTable(): string {
  return table(
    ["Site", "What", "GPUs", "IT power", "Facility", "Bill of materials", "Published figures within 10 %"],
    reports.map(({ name, report: { plan, bom, reported } }) => [
      `[\`${name}\`](sites/${name}.yaml)`,
      plan.title,
      thousands(plan.totals.gpus),
      kilowatts(plan.totals.itPowerKw),
      kilowatts(plan.totals.facilityPowerKw),
      dollars(bom.totals.usd),
      reported.length === 0 ? "none" : `${reported.filter((own) => !isNotable(own)).length} of ${reported.length}`,
    ]),
  );
}

/** All published figures in one table, without the notes that the page of its own has. */
export function reportedTable(): string {
  const rows = reports.flatMap(({ name, report: { reported } }) =>
    reported.map((own) => [
      ...[name, comparedLabel(own), figureOf(own.metric, own.reported), figureOf(own.metric, own.modelled)],
      ...[differenceText(own), own.source, isNotable(own) ? (own.reason ?? "") : ""],
    ]),
  );
  return table(["Site", "Figure", "Published", "Model", "Difference", "Source", "Why beyond 10 %"], rows);
}

function section({ name, report: { plan, reported } }: (typeof reports)[number]): string {
  return [`## ${name}`, `${plan.title}.`, comparisons(reported)].join("\n\n");
}

function comparisons(reported: readonly Comparison[]): string {
  return table(
    ["Figure", "Published", "Model", "Difference", "Source", "Why the model differs"],
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

const BLOCK = /(<!-- Sites, made by `npm run docs`\. -->\n)[^]*?(<!-- prettier-ignore-end -->)/;

/** A page with the table of sites in the place that it keeps for it. */
export function withSites(text: string): string {
  return text.replace(
    BLOCK,
    (_, head: string, foot: string) => `${head}\n${sitesTable()}\n\n${folded(reportedTable())}\n\n${foot}`,
  );
}

function folded(content: string): string {
  return `<details>\n<summary>Every published figure beside the model</summary>\n\n${content}\n\n</details>`;
}
