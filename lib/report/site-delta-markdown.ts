import { deltaSections } from "../bom/delta-sections";
import { escaped, markdownTable } from "../bom/markdown";
import { sectionTable } from "../bom/render-delta-markdown";
import type { Finding } from "../rules";
import type { TextOptions } from "../text";
import type { SiteDelta } from "./site-delta";
import { siteDeltaHeadline } from "./site-delta-headline";
import {
  engineeringSections,
  NEW_FINDINGS,
  RESOLVED_FINDINGS,
  sumSections,
  type SiteDeltaSection,
} from "./site-delta-sections";
import { newErrorsText, sideTexts, siteDeltaNotes } from "./site-delta-words";

/**
 * A delta in GitHub's Markdown, for a comment on a pull request: new errors, headline, sides, totals and findings; the other
 * tables are folded.
 */
export function siteDeltaMarkdown(delta: SiteDelta, options: TextOptions = {}): string {
  const heading = `### ${escaped(siteDeltaHeadline(delta))}`;
  const sides = sideTexts(delta).map((text) => `- ${escaped(text)}`);
  if (!delta.differs) return [heading, "", ...sides, ""].join("\n");
  const { appeared, vanished } = delta.findings;
  const errors = newErrorsText(delta);
  return [
    ...(errors === undefined ? [] : [`**${escaped(errors)}**`, ""]),
    heading,
    "",
    ...sides,
    "",
    ...sumSections(delta, options).flatMap((section) => [`**${section.heading}**`, "", ...tableOf(section), ""]),
    ...findingLines(NEW_FINDINGS, appeared),
    ...findingLines(RESOLVED_FINDINGS, vanished),
    ...engineeringSections(delta, options).flatMap((section) =>
      folded(section.heading, section.rows.length, tableOf(section)),
    ),
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
  return [`**${heading}**`, "", ...markdownTable(["Level:", "Rule:", "Location:", "Problem:", "Remedy:"], rows), ""];
}

/** A folded table. GitHub reads it as Markdown because of the blank line after the summary. */
function folded(heading: string, count: number, table: readonly string[]): string[] {
  return ["<details>", `<summary>${heading} (${count})</summary>`, "", ...table, "", "</details>", ""];
}
