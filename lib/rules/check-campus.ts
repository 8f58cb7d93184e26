import type { Comparison } from "../comparison";
import type { CampusPlan } from "../sizing";
import { PUBLISHED_RULES, unexplained } from "./published-rules";
import { figure, LEVELS, type Breach, type Finding, type Rule } from "./rule";

/** What a rule on a campus looks at. */
export interface CampusSubject {
  readonly plan: CampusPlan;
  readonly reported: readonly Comparison[];
}

/** A check on a campus beyond those on each of its sites. */
export interface CampusRule extends Omit<Rule, "check"> {
  readonly check: (subject: CampusSubject) => readonly Breach[];
}

/** Those that only a campus can break; what was published of it is checked as that of a site. */
export const CAMPUS_RULES: readonly CampusRule[] = [
  {
    id: "CAMP001",
    level: "error",
    title: "A feed that sites share carries what all of them draw from it",
    reason: "Each site is planned as if the feed were its own; together they can ask for more than there is.",
    check: ({ plan }) =>
      plan.feeds.flatMap(({ name, capacityKw, loadKw, shares }, index) => {
        if (loadKw <= capacityKw) return [];
        const parts = shares.map((share) => `${share.site} ${figure(share.loadKw)} kW`).join(", ");
        return {
          path: `feeds[${index}]`,
          message: `feed "${name}": the sites draw ${figure(loadKw)} kW (${parts}) and it can carry ${figure(capacityKw)} kW`,
          remedy: `add ${figure(loadKw - capacityKw)} kW of capacity to it, or give sites other feeds`,
        };
      }),
  },
];

/** Every broken rule of a campus and of its sites, errors first; those of a site have its name before the path. */
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
