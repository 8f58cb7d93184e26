import { CAMPUS_RULES, RULES, type Rule } from "../lib/rules";
import { checkCloud, CLOUD_RULES } from "../lib/rules/cloud/check-cloud";
import { broken } from "../test/lib/rules/broken";
import { RULE_FIXTURES } from "../test/lib/rules/fixtures/rule-fixtures";
import { CLOUD_FIXTURES } from "../test/lib/rules/cloud/fixtures/cloud-fixtures";
import { page, table } from "./page";

/** Every rule with its reason and with an example finding from its test. */
export function rulesPage(): string {
  return page(
    "Rules",
    `Design rules and why they exist. \`gigasite check SITE\` reports the findings of a site, with figures and a remedy. Do not
build a site with an \`error\`; review each \`warning\`; a \`note\` is for the record. Synthesis prints findings and continues, so
that you can study any site; Terraform refuses to plan a part beyond its limits.

To accept a finding, suppress it in the site file by its rule and, unless the reason applies everywhere, by the path of the
finding. A suppressed finding is still shown, with the reason, but no longer counts:

\`\`\`yaml
suppress:
  - { rule: PWR002, path: "power.feeds[0]", reason: The second substation is energized in March. }
\`\`\``,
    [
      table(
        ["Rule", "Level", "Requirement"],
        RULES.map(({ id, level, title }) => [`[${id}](#${id.toLowerCase()})`, level, title]),
      ),
      ...RULES.map(section),
      ...campusSections(),
      ...stackSections(),
    ].join("\n\n"),
  );
}

/** Example findings for `gigasite rules ID`, which cannot read the tests. */
export function ruleExamples(): string {
  const ofSites = RULES.map(({ id }) => {
    const [{ path, message, remedy } = { path: "", message: "", remedy: "" }] = broken(
      id,
      RULE_FIXTURES[id]?.breaks,
      RULE_FIXTURES[id]?.prices,
    );
    return [id, { path, message, remedy }];
  });
  const ofStacks = CLOUD_RULES.map(({ id }) => {
    const [path = "", ...message] = cloudExample(id).split(": ");
    return [id, { path, message: message.join(": ") }];
  });
  return `${JSON.stringify(Object.fromEntries([...ofSites, ...ofStacks]), null, 2)}\n`;
}

/** Address and message of a violation of a rule for stacks, from the fixture of its test. */
function cloudExample(id: string): string {
  const messages = checkCloud({ stack: { resource: CLOUD_FIXTURES[id]?.breaks } });
  return (messages.find((message) => message.includes(id)) ?? "").replace(/^.*? at /, "");
}

function section({ id, level, title, reason }: Rule): string {
  const fixture = RULE_FIXTURES[id];
  const [example] = broken(id, fixture?.breaks, fixture?.prices);
  const lines = [`## ${id}`, `${title} (${level}). ${reason}`];
  const finding = example ? [`> \`${example.path}\`: ${example.message}<br>\n> Remedy: ${example.remedy}`] : [];
  return [...lines, ...finding].join("\n\n");
}

/** The rules that apply only to a campus. */
function campusSections(): string[] {
  return [
    "## Campus",
    `The rules above apply to each site of a campus, and PUB001 also to the published figures of the campus. The path of a
site's finding starts with the name of the site. One more rule applies to the campus as a whole:`,
    table(
      ["Rule", "Level", "Requirement", "Reason"],
      CAMPUS_RULES.map(({ id, level, title, reason }) => [id, level, title, reason]),
    ),
  ];
}

/** The rules for generated stacks, with an example message from the test of each. */
function stackSections(): string[] {
  const rows = CLOUD_RULES.map(({ id, title, reason }) => [
    ...[id, title, reason],
    `\`${cloudExample(id).replaceAll("`", "")}\``,
  ]);
  return [
    "## Stacks",
    `Rules for the stacks of a replica and for everything an app adds to them. \`checkCloud\` of \`gigasite/testing\` checks them
offline. \`terraform validate\` accepts every example below; AWS rejects most of them, but only at deployment or later.`,
    table(["Rule", "Requirement", "Reason", "Example"], rows),
  ];
}
