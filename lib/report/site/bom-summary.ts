import { billHeading, billNotesBlock, totalsTable } from "../../bom";
import type { TextOptions } from "../../formats";
import { titleSection } from "../../formats/section";
import { sectionsText } from "../../formats/section-text";
import { shortComparisonSections } from "./comparison-section";
import type { SiteReport } from "./site-report";

/** Summary of a bill with its published figures, as text that ends with a line feed. */
export function bomSummary({ bom, reported }: SiteReport, options: TextOptions = {}): string {
  return sectionsText(
    [
      titleSection(billHeading(bom)),
      { blocks: [totalsTable(bom, options)] },
      { blocks: [billNotesBlock(bom)] },
      ...shortComparisonSections(reported, options),
    ],
    options,
  );
}
