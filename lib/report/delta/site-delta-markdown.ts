import { deltaSections } from "../../bom/delta/delta-sections";
import { sectionTable } from "../../bom/delta/render-delta-markdown";
import type { Finding } from "../../rules";
import type { TextOptions } from "../../formats";
import { BLANK, mdLine, mdDocument, mdFolded, mdTable, type Markdown } from "../../formats/markdown";
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
  const heading = mdLine`### ${siteDeltaHeadline(delta)}`;
  const sides = sideTexts(delta).map((text) => mdLine`- ${text}`);
  if (!delta.differs) return mdDocument([heading, BLANK, ...sides, BLANK]);
  const { appeared, vanished } = delta.findings;
  const errors = newErrorsText(delta);
  return mdDocument([
    ...(errors === undefined ? [] : [mdLine`**${errors}**`, BLANK]),
    heading,
    BLANK,
    ...sides,
    BLANK,
    ...sumSections(delta, options).flatMap((section) => [mdLine`**${section.heading}**`, BLANK, ...tableOf(section), BLANK]),
    ...findingLines(NEW_FINDINGS, appeared),
    ...findingLines(RESOLVED_FINDINGS, vanished),
    ...engineeringSections(delta, options).flatMap((section) =>
      folded(section.heading, section.rows.length, tableOf(section)),
    ),
    ...deltaSections(delta.bom).flatMap((section) => folded(section.heading, section.lines.length, sectionTable(section))),
    ...siteDeltaNotes(delta).map((note) => mdLine`- ${note}`),
    BLANK,
  ]);
}

function tableOf({ columns, rows }: SiteDeltaSection): Markdown[] {
  return mdTable(
    columns.map(({ head, align }) => (align === "right" ? head : `${head}:`)),
    rows,
  );
}

function findingLines(heading: string, findings: readonly Finding[]): Markdown[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ level, rule, path, message, remedy }) => [level, rule, path, message, remedy]);
  return [mdLine`**${heading}**`, BLANK, ...mdTable(["Level:", "Rule:", "Location:", "Problem:", "Remedy:"], rows), BLANK];
}

/** A folded table. */
function folded(heading: string, count: number, table: readonly Markdown[]): Markdown[] {
  return mdFolded(`${heading} (${count})`, table);
}
