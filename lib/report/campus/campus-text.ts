import { renderBom, type BomFormat } from "../../bom";
import { METRICS } from "../../model";
import { modelledOfCampus } from "../../comparison";
import { dollars, percent, powerMeasure, styles, textTable, thousands, wrapped, type TextOptions } from "../../formats";
import type { CampusReport } from "./campus-report";
import { COMPARISON_HEADING, comparisonTable } from "../site/comparison-table";
import { findingsSummary } from "../site/findings-table";
import { figureOf, labelOf } from "../site/metric-text";
import { rounded } from "../../formats/rounded";

/** The plan of a campus as text that ends with a line feed. */
export function campusTable(report: CampusReport, options: TextOptions = {}): string {
  const { plan, bom, reported, findings } = report;
  const style = styles(options);
  const figures = modelledOfCampus(plan, bom);
  const heading = plan.title === plan.campus ? plan.campus : `${plan.campus}: ${plan.title}`;
  const totals = METRICS.map((metric) => [labelOf(metric), figureOf(metric, figures[metric], options)]);
  return [
    style.heading(wrapped(heading, options)),
    "",
    textTable([{ head: "Figure" }, { head: "All sites", align: "right" }], totals, options),
    "",
    style.heading("Sites"),
    sitesTable(report, options),
    "",
    ...(plan.feeds.length === 0 ? [] : [style.heading("Shared feeds"), feedsTable(report, options), ""]),
    ...(reported.length === 0 ? [] : [style.heading(COMPARISON_HEADING), comparisonTable(reported, options), ""]),
    findingsSummary(findings),
    "",
  ].join("\n");
}

/** The bill of a campus in a format. Lines name their site; table, Markdown and JSON also have the total of each site. */
export function renderCampusBill(report: CampusReport, format: BomFormat, options: TextOptions = {}): string {
  const text = renderBom(report.bom, format, options);
  switch (format) {
    case "table":
      return `${text}\n${styles(options).heading("Sites")}\n${sitesTable(report, options)}\n`;
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

function sitesTable({ sites, plan, bom }: CampusReport, options: TextOptions): string {
  const power = powerMeasure([plan.totals.facilityPowerKw]);
  const row = (name: string, { gpus, racks, itPowerKw, facilityPowerKw }: typeof plan.totals, { totals }: typeof bom) => [
    ...[name, thousands(gpus), thousands(racks), power.figure(itPowerKw), power.figure(facilityPowerKw)],
    ...[thousands(totals.lines), dollars(totals.usd)],
  ];
  const powerHeads = [`IT load (${power.unit})`, `Facility power (${power.unit})`];
  return textTable(
    [
      { head: "Site" },
      ...["GPUs", "Node racks", ...powerHeads, "Bill lines", "Bill total"].map((head) => ({
        head,
        align: "right" as const,
      })),
    ],
    [...sites.map((site) => row(site.plan.site, site.plan.totals, site.bom)), row("Total", plan.totals, bom)],
    options,
  );
}

function feedsTable({ plan }: CampusReport, options: TextOptions): string {
  const power = powerMeasure(plan.feeds.flatMap(({ capacityKw, loadKw }) => [capacityKw, loadKw]));
  return textTable(
    [
      { head: "Feed" },
      { head: `Capacity (${power.unit})`, align: "right" },
      { head: `Load (${power.unit})`, align: "right" },
      { head: "Utilization", align: "right" },
      { head: `Load by site (${power.unit})` },
    ],
    plan.feeds.map(({ name, capacityKw, loadKw, utilization, shares }) => [
      ...[name, power.figure(capacityKw), power.figure(loadKw), percent(utilization)],
      shares.map((share) => `${share.site} ${power.figure(share.loadKw)}`).join(", "),
    ]),
    options,
  );
}
