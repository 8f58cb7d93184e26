import { deltaSections } from "../../bom/delta/delta-sections";
import type { TextOptions } from "../../formats";
import { BLANK, mdDocument, mdLine, type Markdown } from "../../formats/markdown";
import { isTable, type Section } from "../../formats/section";
import { sectionMarkdown } from "../../formats/section-markdown";
import type { SiteDelta } from "./site-delta";
import { siteDeltaHeadline } from "./site-delta-headline";
import { engineeringSections, findingSections, sumSections } from "./site-delta-sections";
import { newErrorTexts, sideTexts, siteDeltaNotes } from "./site-delta-words";

/**
 * A delta in GitHub's Markdown, for a comment on a pull request: new errors, headline, sides, totals and findings; the other
 * tables are folded.
 */
export function siteDeltaMarkdown(delta: SiteDelta, options: TextOptions = {}): string {
  const sides = { heading: siteDeltaHeadline(delta), blocks: [{ notes: sideTexts(delta), list: true }] };
  if (!delta.differs) return mdDocument(sectionMarkdown(sides, "###"));
  return mdDocument([
    ...newErrorTexts(delta).flatMap((errors) => [mdLine`**${errors}**`, BLANK]),
    ...sectionMarkdown(sides, "###"),
    ...[...sumSections(delta, options), ...findingSections(delta)].flatMap((section) => sectionMarkdown(section, "bold")),
    ...[...engineeringSections(delta, options), ...deltaSections(delta.bom)].flatMap(folded),
    ...sectionMarkdown({ blocks: [{ notes: siteDeltaNotes(delta), list: true }] }),
  ]);
}

/** A section below its heading and its number of rows. */
function folded({ heading = "", blocks }: Section): Markdown[] {
  const rows = blocks.filter(isTable).reduce((sum, table) => sum + table.rows.length, 0);
  return sectionMarkdown({ heading: `${heading} (${rows})`, blocks }, "folded");
}
