import { RULES, type Rule } from "../lib/rules";
import { broken } from "../test/lib/rules/broken";
import { RULE_FIXTURES } from "../test/lib/rules/fixtures/rule-fixtures";
import { page, table } from "./page";

/** Every rule with its reason, and with what it says of the site that breaks it in its test. */
export function rulesPage(): string {
  return page(
    "Rules",
    `What a site must keep beyond a right form. \`gigasite check SITE\` shows what is broken, with the figures and a remedy.
An \`error\` must not be built, a \`warning\` should be looked at, a \`note\` is for the record. Synthesis tells them and
goes on, so that a site can be studied; Terraform refuses to plan a part beyond its limits.

A finding that is known and accepted is suppressed in the site file, by its rule and, unless that holds everywhere, its path
as the finding says it. It is still shown, with the reason, and counts no more:

\`\`\`yaml
suppress:
  - { rule: PWR002, path: "power.feeds[0]", reason: The second substation is energized in March. }
\`\`\``,
    [
      table(
        ["Rule", "Level", "What must hold"],
        RULES.map(({ id, level, title }) => [`[${id}](#${id.toLowerCase()})`, level, title]),
      ),
      ...RULES.map(section),
    ].join("\n\n"),
  );
}

function section({ id, level, title, reason }: Rule): string {
  const [example] = broken(id, RULE_FIXTURES[id]?.breaks);
  const lines = [`## ${id}`, `${title} (${level}). ${reason}`];
  const told = example ? [`> \`${example.path}\`: ${example.message}<br>\n> Remedy: ${example.remedy}`] : [];
  return [...lines, ...told].join("\n\n");
}
