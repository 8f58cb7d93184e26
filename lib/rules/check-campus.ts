import type { Comparison } from "../comparison";
import type { CampusPlan } from "../sizing";
import { powers } from "../formats";
import { PUBLISHED_RULES, unexplained } from "./site/published-rules";
import { LEVELS, type Breach, type Finding, type Rule } from "./rule";

/** Input of a campus rule. */
export interface CampusSubject {
  readonly plan: CampusPlan;
  readonly reported: readonly Comparison[];
}

/** A check of a campus, in addition to the rules for each of its sites. */
export interface CampusRule extends Omit<Rule, "check"> {
  readonly check: (subject: CampusSubject) => readonly Breach[];
}

/** Rules that apply only to a campus. Its published figures are checked like those of a site. */
export const CAMPUS_RULES: readonly CampusRule[] = [
  {
    id: "CAMP001",
    level: "error",
    title: "The load of a feed that sites share must not exceed its capacity",
    reason: "Each site is planned as if it had the feed to itself; together, the sites can exceed its capacity.",
    check: ({ plan }) =>
      plan.feeds.flatMap(({ name, capacityKw, loadKw, shares }, index) => {
        if (loadKw <= capacityKw) return [];
        const [load, capacity, missing, ...ofSites] = powers(
          loadKw,
          capacityKw,
          loadKw - capacityKw,
          ...shares.map((share) => share.loadKw),
        );
        const parts = shares.map(({ site }, share) => `${site} ${ofSites[share] ?? ""}`).join(", ");
        return {
          path: `feeds[${index}]`,
          message: `feed "${name}": load ${load} (${parts}) exceeds capacity ${capacity}`,
          remedy: `add ${missing} of capacity, or move sites to other feeds`,
        };
      }),
  },
];

/** All findings of a campus and its sites, errors first; the path of a site's finding starts with the site's name. */
export function checkCampus(subject: CampusSubject, sites: Readonly<Record<string, readonly Finding[]>>): Finding[] {
  const own = [
    ...CAMPUS_RULES,
    ...PUBLISHED_RULES.map((rule) => ({ ...rule, check: ({ reported }: CampusSubject) => unexplained(reported) })),
  ].flatMap(({ id, level, check }) => check(subject).map((breach): Finding => ({ rule: id, level, ...breach })));
  const ofSites = Object.entries(sites).flatMap(([site, findings]) =>
    findings.map((finding) => ({ ...finding, path: `${site}: ${finding.path}` })),
  );
  return LEVELS.flatMap((level) => [...own, ...ofSites].filter((finding) => finding.level === level));
}
