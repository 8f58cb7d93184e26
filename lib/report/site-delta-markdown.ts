import { deltaSections } from "../bom/delta-sections";
import { escaped, markdownTable } from "../bom/markdown";
import { sectionTable } from "../bom/render-delta-markdown";
import type { Finding } from "../rules";
import type { SiteDelta } from "./site-delta";
import { siteDeltaHeadline } from "./site-delta-headline";
import { engineeringSections, sumSections, type SiteDeltaSection } from "./site-delta-sections";
import { sideTexts, siteDeltaNotes } from "./site-delta-words";

/** What changes in GitHub's Markdown, for a comment on a pull request: the sums, and what is wrong; the rest folded. */
export function siteDeltaMarkdown(delta: SiteDelta): string {
  const sides = sideTexts(delta).map((text) => `- ${escaped(text)}`);
  if (!delta.differs) return ["### No difference", "", ...sides, ""].join("\n");
  const { appeared, vanished } = delta.findings;
  return [
    `### ${escaped(siteDeltaHeadline(delta))}`,
    "",
    ...sides,
    "",
    ...sumSections(delta).flatMap((section) => [`**${section.heading}**`, "", ...tableOf(section), ""]),
    ...findingLines("Findings that appear", appeared),
    ...findingLines("Findings that vanish", vanished),
    ...engineeringSections(delta).flatMap((section) => folded(section.heading, section.rows.length, tableOf(section))),
    ...deltaSections(delta.bom).flatMap((section) => folded(section.heading, section.lines.length, sectionTable(section))),
    ...siteDeltaNotes(delta).map((note) => `- ${escaped(note)}`),
    "",
  ].join("\n");
}

function tableOf({ columns, rows }: SiteDeltaSection): string[] {
  return markdownTable(
    columns.map(({ head, align }) => (align === "right" ? head : `${head}:`)),
    rows.map((row) => row.map(escaped)),
  );
}

function findingLines(heading: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ level, rule, path, message, remedy }) => [level, rule, path, message, remedy].map(escaped));
  return [`**${heading}**`, "", ...markdownTable(["Level:", "Rule:", "Where:", "What is wrong:", "What to do:"], rows), ""];
}

/** A blank line after the summary makes GitHub read what follows as Markdown. */
function folded(heading: string, count: number, table: readonly string[]): string[] {
  return ["<details>", `<summary>${heading} (${count})</summary>`, "", ...table, "", "</details>", ""];
}
