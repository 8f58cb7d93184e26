import type { TextOptions } from "../../formats";
import { mdDocument } from "../../formats/markdown";
import { titleSection } from "../../formats/section";
import { sectionMarkdown } from "../../formats/section-markdown";
import type { Bom } from "../bom";
import { billNotesBlock, sourceSections, systemSections } from "./bill-sections";
import { billHeading } from "./heading";
import { totalsTable } from "./totals-table";

/** The bill in GitHub's Markdown, for pull requests: totals and notes, then the lines of each system, collapsed. */
export function renderMarkdown(bom: Bom, options: TextOptions = {}): string {
  return mdDocument([
    ...sectionMarkdown(titleSection(billHeading(bom)), "#"),
    ...sectionMarkdown({ blocks: [totalsTable(bom, options)] }),
    ...sectionMarkdown({ blocks: [billNotesBlock(bom)] }),
    ...[...systemSections(bom, options), ...sourceSections(bom)].flatMap((section) => sectionMarkdown(section, "folded")),
  ]);
}
