import type { Bom } from "../../bom";
import { comparisonsOf, modelledOfCampus, type Comparison } from "../../comparison";
import type { CheckedCampus } from "../../model";
import { checkCampus, type Finding } from "../../rules";
import { planCampus, type CampusPlan } from "../../sizing";
import { campusBill } from "./campus-bill";
import { reportSite, type SiteReport } from "../site/site-report";

/** Plan, bill, findings and published figures of a campus. */
export interface CampusReport {
  readonly plan: CampusPlan;
  /** The bill of all sites. */
  readonly bom: Bom;
  /** In the order of the campus file. */
  readonly sites: readonly SiteReport[];
  readonly findings: readonly Finding[];
  readonly reported: readonly Comparison[];
}

/** Plans, bills and checks a campus and its sites. Findings do not throw. */
export function reportCampus({ campus, sites: checked }: CheckedCampus): CampusReport {
  const sites = checked.map((site) => reportSite(site));
  const plan = planCampus(
    campus,
    sites.map((site) => site.plan),
  );
  const bom = campusBill(
    campus,
    sites.map((site) => site.bom),
  );
  const reported = comparisonsOf(campus.reported, modelledOfCampus(plan, bom));
  const ofSites = Object.fromEntries(sites.map((site) => [site.plan.site, site.findings]));
  return { plan, bom, sites, findings: checkCampus({ plan, reported }, ofSites), reported };
}
