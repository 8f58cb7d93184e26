import { renderBom, type BomFormat } from "../bom";
import { printable } from "../errors";
import { METRICS } from "../model";
import { modelledOfCampus } from "../comparison";
import { dollars, kilowatts, percent, styles, textTable, thousands, wrapped, type TextOptions } from "../text";
import type { CampusReport } from "./campus-report";
import { comparisonTable } from "./comparison-table";
import { findingsSummary } from "./findings-table";
import { figureOf, labelOf } from "./metric-text";
import { rounded } from "./rounded";

/** The plan of a campus as text of at most 100 columns for a terminal, with a line feed at the end. */
export function campusTable(report: CampusReport, options: TextOptions = {}): string {
  const { plan, bom, reported, findings } = report;
  const style = styles(options);
  const figures = modelledOfCampus(plan, bom);
  const heading = plan.title === plan.campus ? plan.campus : `${plan.campus}: ${plan.title}`;
  const totals = METRICS.map((metric) => [labelOf(metric), figureOf(metric, figures[metric])]);
  return [
    style.heading(wrapped(printable(heading))),
    "",
    textTable([{ head: "Figure" }, { head: "All sites", align: "right" }], totals),
    "",
    style.heading("Sites"),
    sitesTable(report),
    "",
    ...(plan.feeds.length === 0 ? [] : [style.heading("Shared feeds"), feedsTable(report), ""]),
    ...(reported.length === 0 ? [] : [style.heading("Beside published figures"), comparisonTable(reported), ""]),
    findingsSummary(findings),
    "",
  ].join("\n");
}

/** The bill of a campus in a format. Lines name their site; table, Markdown and JSON have the sum of each site, too. */
export function renderCampusBill(report: CampusReport, format: BomFormat, options: TextOptions = {}): string {
  const text = renderBom(report.bom, format, options);
  switch (format) {
    case "table":
      return `${text}\n${styles(options).heading("Sites")}\n${sitesTable(report)}\n`;
    case "md":
      return `${text}\n## Sites\n\n| Site | Lines | Total |\n| --- | ---: | ---: |\n${report.sites.map(markdownRow).join("")}`;
    case "json": {
      const sites = report.sites.map(({ plan: { site, title }, bom: { totals } }) => ({ site, title, totals }));
      return `${JSON.stringify({ ...(JSON.parse(text) as object), sites: rounded(sites) }, null, 2)}\n`;
    }
    default:
      return text;
  }
}

function markdownRow({ plan, bom: { totals } }: CampusReport["sites"][number]): string {
  return `| ${plan.site} | ${thousands(totals.lines)} | ${dollars(totals.usd)} |\n`;
}

function sitesTable({ sites, plan, bom }: CampusReport): string {
  const row = (name: string, { gpus, racks, itPowerKw, facilityPowerKw }: typeof plan.totals, { totals }: typeof bom) => [
    ...[name, thousands(gpus), thousands(racks), kilowatts(itPowerKw), kilowatts(facilityPowerKw)],
    ...[thousands(totals.lines), dollars(totals.usd)],
  ];
  return textTable(
    [
      { head: "Site", width: 24 },
      ...["GPUs", "Racks", "IT power", "Facility", "Lines", "Total"].map((head) => ({ head, align: "right" as const })),
    ],
    [...sites.map((site) => row(site.plan.site, site.plan.totals, site.bom)), row("All", plan.totals, bom)],
  );
}

function feedsTable({ plan }: CampusReport): string {
  return textTable(
    [
      { head: "Feed", width: 16 },
      { head: "Can carry", width: 11, align: "right" },
      { head: "Carries", width: 11, align: "right" },
      { head: "Share", width: 8, align: "right" },
      { head: "Sites", width: 44 },
    ],
    plan.feeds.map(({ name, capacityKw, loadKw, utilization, shares }) => [
      ...[name, kilowatts(capacityKw), kilowatts(loadKw), percent(utilization)],
      shares.map((share) => `${share.site} ${kilowatts(share.loadKw)}`).join(", "),
    ]),
  );
}
