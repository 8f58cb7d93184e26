import { CAMPUS_RULES, RULES, type Rule } from "../lib/rules";
import { checkCloud, CLOUD_RULES } from "../lib/testing/check-cloud";
import { broken } from "../test/lib/rules/broken";
import { RULE_FIXTURES } from "../test/lib/rules/fixtures/rule-fixtures";
import { CLOUD_FIXTURES } from "../test/lib/testing/fixtures/cloud-fixtures";
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
      ...campusSections(),
      ...stackSections(),
    ].join("\n\n"),
  );
}

/** What `gigasite rules ID` shows, which has no tests beside it: the example of each rule. */
export function ruleExamples(): string {
  const examples = RULES.map(({ id }) => {
    const [{ path, message, remedy } = { path: "", message: "", remedy: "" }] = broken(
      id,
      RULE_FIXTURES[id]?.breaks,
      RULE_FIXTURES[id]?.prices,
    );
    return [id, { path, message, remedy }];
  });
  return `${JSON.stringify(Object.fromEntries(examples), null, 2)}\n`;
}

function section({ id, level, title, reason }: Rule): string {
  const fixture = RULE_FIXTURES[id];
  const [example] = broken(id, fixture?.breaks, fixture?.prices);
  const lines = [`## ${id}`, `${title} (${level}). ${reason}`];
  const told = example ? [`> \`${example.path}\`: ${example.message}<br>\n> Remedy: ${example.remedy}`] : [];
  return [...lines, ...told].join("\n\n");
}

/** The rules that only a campus can break. */
function campusSections(): string[] {
  return [
    "## Campus",
    `A campus keeps the rules of each of its sites, and PUB001 for what was published of it; findings of a site have its name
before the path. Beyond those:`,
    table(
      ["Rule", "Level", "What must hold", "Why"],
      CAMPUS_RULES.map(({ id, level, title, reason }) => [id, level, title, reason]),
    ),
  ];
}

/** The rules on generated stacks, with what they say of the stack that breaks each in its test. */
function stackSections(): string[] {
  const rows = CLOUD_RULES.map(({ id, title, reason }) => {
    const [example = ""] = checkCloud({ stack: { resource: CLOUD_FIXTURES[id]?.breaks } }).filter((told) =>
      told.includes(id),
    );
    return [id, title, reason, `\`${example.replace(/^.* at /, "").replaceAll("`", "")}\``];
  });
  return [
    "## Stacks",
    `What the stacks of a replica must hold, whatever an app adds to them: \`checkCloud\` of \`gigasite/testing\` tells
what is wrong, offline. \`terraform validate\` accepts every example here; AWS refuses most of them when it is too late.`,
    table(["Rule", "What must hold", "Why", "Example"], rows),
  ];
}
