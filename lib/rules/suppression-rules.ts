import type { Rule } from "./rule";
import { isSuppressedBy } from "./suppression";

/** Rules of the site's suppressions, which look at what the rules before them found. */
export function suppressionRules(known: readonly string[]): readonly Rule[] {
  return [
    {
      id: "SUP001",
      level: "note",
      title: "A suppression names a rule",
      reason: "A suppression of a rule that does not exist accepts nothing.",
      check: ({ checked: { site } }) =>
        site.suppress.flatMap(({ rule }, index) =>
          known.includes(rule)
            ? []
            : {
                path: `suppress[${index}].rule`,
                message: `there is no rule ${rule}`,
                remedy: "take the id from the finding, or take the suppression out",
              },
        ),
    },
    {
      id: "SUP002",
      level: "note",
      title: "A suppression accepts a finding",
      reason: "What is fixed needs no excuse, and an excuse that stays behind hides the next fault.",
      check: ({ checked: { site }, plan, found }) =>
        site.suppress.flatMap((suppression, index) => {
          const { rule, path } = suppression;
          // A phase has findings of its own; whether a suppression is of use shows on the whole site.
          if (plan.phase !== null || !known.includes(rule) || found.some((finding) => isSuppressedBy(finding, suppression)))
            return [];
          return {
            path: `suppress[${index}]`,
            message: `no finding of ${rule}${path === undefined ? "" : ` at ${path}`} to suppress`,
            remedy: "take the suppression out, or correct its `path`: it is that of the finding, to the letter",
          };
        }),
    },
  ];
}
