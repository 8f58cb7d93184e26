import { mdDocument } from "../../formats/markdown";
import { titleSection } from "../../formats/section";
import { sectionMarkdown } from "../../formats/section-markdown";
import type { BomDelta } from "./bom-delta";
import { deltaHeading, deltaNotes } from "./delta-notes";
import { deltaSections } from "./delta-sections";

/** The delta in GitHub's Markdown, for pull requests: totals, then lines by system. */
export function renderDeltaMarkdown(delta: BomDelta): string {
  return mdDocument([
    ...sectionMarkdown(titleSection(deltaHeading(delta)), "#"),
    ...sectionMarkdown({ blocks: [{ notes: deltaNotes(delta), list: true }] }),
    ...deltaSections(delta).flatMap((section) => sectionMarkdown(section)),
  ]);
}
