import { standing, type Finding } from "../../rules";
import type { TextOptions } from "../../formats";
import { sectionsText } from "../../formats/section-text";
import { findingTable, suppressedSections } from "./finding-section";
import { findingsSummary } from "./findings-summary";

/**
 * The findings of a site as text that ends with a line feed: first the active ones with their remedies, then the suppressed
 * ones with their reasons, then how many there are.
 */
export function findingsTable(findings: readonly Finding[], options: TextOptions = {}): string {
  const active = standing(findings);
  return sectionsText(
    [
      ...(active.length === 0 ? [] : [{ blocks: [findingTable(active)] }]),
      ...suppressedSections(findings.filter((finding) => !active.includes(finding))),
      { heading: findingsSummary(findings), blocks: [] },
    ],
    options,
  );
}
