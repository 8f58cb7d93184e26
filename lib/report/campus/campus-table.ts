import { modelledOfCampus } from "../../comparison";
import type { TextOptions } from "../../formats";
import { titleSection } from "../../formats/section";
import { sectionsText } from "../../formats/section-text";
import { comparisonSections } from "../site/comparison-section";
import { findingsSummary } from "../site/findings-summary";
import { totalSection } from "../site/total-section";
import type { CampusReport } from "./campus-report";
import { sharedFeedSections, siteSection } from "./campus-sections";

/** The plan of a campus as text that ends with a line feed. */
export function campusTable(report: CampusReport, options: TextOptions = {}): string {
  const { plan, bom, reported, findings } = report;
  return sectionsText(
    [
      titleSection(plan.title === plan.campus ? plan.campus : `${plan.campus}: ${plan.title}`),
      totalSection("All sites", modelledOfCampus(plan, bom), [], options),
      siteSection(report),
      ...sharedFeedSections(plan),
      ...comparisonSections(reported, options),
      { blocks: [{ notes: [findingsSummary(findings)] }] },
    ],
    options,
  );
}
