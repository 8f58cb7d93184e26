import { headingOf } from "../../bom";
import { modelledOf } from "../../comparison";
import { thousands, type TextOptions } from "../../formats";
import { titleSection } from "../../formats/section";
import { sectionsText } from "../../formats/section-text";
import { comparisonSections } from "./comparison-section";
import { coolingSection } from "./cooling-section";
import { fabricSection } from "./fabric-section";
import { failureSections } from "./failure-section";
import { findingsSummary } from "./findings-summary";
import { operationSection } from "./operation-section";
import { phaseSections } from "./phase-section";
import { podSection } from "./pod-section";
import { powerSection } from "./power-section";
import type { SiteReport } from "./site-report";
import { totalSection } from "./total-section";

/** The plan as text that ends with a line feed. */
export function planTable({ plan, bom, reported, findings }: SiteReport, options: TextOptions = {}): string {
  return sectionsText(
    [
      titleSection(headingOf(plan)),
      totalSection("Model", modelledOf(plan, bom), [["Network racks", thousands(plan.networkRacks.count)]], options),
      podSection(plan.pods),
      ...plan.fabrics.map((fabric) => fabricSection(fabric, options)),
      powerSection(plan.power),
      coolingSection(plan.cooling, options),
      ...failureSections(plan.failures),
      operationSection(plan.operation, options),
      ...phaseSections(plan.phases),
      ...comparisonSections(reported, options),
      { blocks: [{ notes: [findingsSummary(findings)] }] },
    ],
    options,
  );
}
