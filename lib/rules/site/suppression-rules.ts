import type { Rule } from "../rule";
import { isSuppressedBy } from "../suppression";

/** Rules for the site's suppressions, which depend on the findings of all other rules. */
export function suppressionRules(known: readonly string[]): readonly Rule[] {
  return [
    {
      id: "SUP001",
      level: "note",
      title: "A suppression should name an existing rule",
      reason: "A suppression of an unknown rule accepts nothing.",
      check: ({ checked: { site } }) =>
        site.suppress.flatMap(({ rule }, index) =>
          known.includes(rule)
            ? []
            : {
                path: `suppress[${index}].rule`,
                message: `rule ${rule} does not exist`,
                remedy: "copy the id from the finding, or remove the suppression",
              },
        ),
    },
    {
      id: "SUP002",
      level: "note",
      title: "A suppression should match a finding",
      reason: "A suppression left behind after a fix hides the next fault.",
      check: ({ checked: { site }, plan, found }) =>
        site.suppress.flatMap((suppression, index) => {
          const { rule, path } = suppression;
          // A phase has other findings; only the whole site shows whether a suppression matches.
          if (plan.phase !== null || !known.includes(rule) || found.some((finding) => isSuppressedBy(finding, suppression)))
            return [];
          return {
            path: `suppress[${index}]`,
            message: `no finding of ${rule}${path === undefined ? "" : ` at ${path}`} to suppress`,
            remedy: "remove the suppression, or copy `path` exactly from the finding",
          };
        }),
    },
  ];
}
