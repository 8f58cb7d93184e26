import { API_VERSION } from "../../model";
import type { Comparison } from "../../comparison";
import type { Finding } from "../../rules";
import type { CampusPlan } from "../../sizing";
import type { CampusReport } from "./campus-report";
import { roundedComparison, type PlanDocument } from "../site/plan-document";
import { rounded } from "../../formats/rounded";

/** The plan of a campus as a file: a stable contract, to which keys may be added. */
export interface CampusDocument extends CampusPlan {
  readonly apiVersion: string;
  readonly kind: "CampusPlan";
  readonly totals: PlanDocument["totals"];
  readonly sites: readonly (CampusPlan["sites"][number] & { readonly totals: PlanDocument["totals"] })[];
  readonly reported: readonly Comparison[];
  readonly findings: readonly Finding[];
}

/** The plan with its cost, published figures and findings; rounded like the plan of a site. */
export function campusDocument({ plan, bom, sites, reported, findings }: CampusReport): CampusDocument {
  return rounded({
    apiVersion: API_VERSION,
    kind: "CampusPlan" as const,
    ...plan,
    totals: { ...plan.totals, capexUsd: bom.totals.usd },
    sites: sites.map(({ plan: { site, title, totals }, bom: { totals: cost } }) => ({
      site,
      title,
      totals: { ...totals, capexUsd: cost.usd },
    })),
    reported: reported.map(roundedComparison),
    findings,
  });
}
