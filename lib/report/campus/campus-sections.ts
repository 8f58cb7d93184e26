import type { Bom } from "../../bom";
import { moneyText } from "../../bom/writers/money-text";
import { percent, powerMeasure, thousands } from "../../formats";
import { tableSections, type Section } from "../../formats/section";
import { cellsOf, figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";
import type { CampusFeedPlan } from "../../plan/campus-plan";
import type { PlanTotals } from "../../plan/site-plan";
import type { CampusReport } from "./campus-report";

interface SiteRow {
  readonly name: string;
  readonly totals: PlanTotals;
  readonly bom: Bom;
}

/** The total of a bill in the currency of its site; for a campus in the common one, or in US dollars without one. */
function cost(bom: Bom): string {
  return moneyText(bom)(bom.totals.usd);
}

/** The sites of a campus with their totals. */
export function siteSection({ sites, plan, bom }: Pick<CampusReport, "sites" | "plan" | "bom">): Section {
  const power = powerMeasure([plan.totals.facilityPowerKw]);
  const columns: TableColumn<SiteRow>[] = [
    textColumn("Site", ({ name }) => name),
    figureColumn("GPUs", ({ totals }) => thousands(totals.gpus)),
    figureColumn("Node racks", ({ totals }) => thousands(totals.racks)),
    figureColumn(`IT load (${power.unit})`, ({ totals }) => power.figure(totals.itPowerKw)),
    figureColumn(`Facility power (${power.unit})`, ({ totals }) => power.figure(totals.facilityPowerKw)),
    figureColumn("Bill lines", (row) => thousands(row.bom.totals.lines)),
    figureColumn("Bill total", (row) => cost(row.bom)),
  ];
  const total = cellsOf(columns, { name: "Total", totals: plan.totals, bom });
  return { heading: "Sites", blocks: [tableOf(columns, rowsOf(sites), { total })] };
}

/** The cost of each site, for a bill. */
export function siteCostSection({ sites }: Pick<CampusReport, "sites">): Section {
  const columns: TableColumn<SiteRow>[] = [
    textColumn("Site", ({ name }) => name),
    figureColumn("Lines", ({ bom }) => thousands(bom.totals.lines)),
    figureColumn("Total", ({ bom }) => cost(bom)),
  ];
  return { heading: "Sites", blocks: [tableOf(columns, rowsOf(sites))] };
}

/** Feeds that sites share; none without any. */
export function sharedFeedSections({ feeds }: Pick<CampusReport["plan"], "feeds">): Section[] {
  const power = powerMeasure(feeds.flatMap(({ capacityKw, loadKw }) => [capacityKw, loadKw]));
  const columns: TableColumn<CampusFeedPlan>[] = [
    textColumn("Feed", ({ name }) => name),
    figureColumn(`Capacity (${power.unit})`, ({ capacityKw }) => power.figure(capacityKw)),
    figureColumn(`Load (${power.unit})`, ({ loadKw }) => power.figure(loadKw)),
    figureColumn("Utilization", ({ utilization }) => percent(utilization)),
    textColumn(`Load by site (${power.unit})`, ({ shares }) =>
      shares.map((share) => `${share.site} ${power.figure(share.loadKw)}`).join(", "),
    ),
  ];
  return tableSections("Shared feeds", tableOf(columns, feeds));
}

function rowsOf(sites: CampusReport["sites"]): SiteRow[] {
  return sites.map(({ plan, bom }) => ({ name: plan.site, totals: plan.totals, bom }));
}
