import { standing, type Finding } from "../../rules";
import { findingTable, suppressedSections } from "../../report/site/finding-section";
import { findingsSummary } from "../../report/site/findings-summary";
import { blocks, subsection } from "../blocks";
import { markup, type Markup } from "../markup";

/** Findings and their remedies, then suppressed findings with their reason. */
export function findingContent(findings: readonly Finding[]): Markup {
  const active = standing(findings);
  const suppressed = suppressedSections(findings.filter((finding) => !active.includes(finding)));
  const standingOnes = { heading: "Findings", blocks: active.length === 0 ? [] : [findingTable(active)] };
  return markup`<p>${findingsSummary(findings)}</p>
    ${blocks(standingOnes)} ${suppressed.map(subsection)}`;
}
