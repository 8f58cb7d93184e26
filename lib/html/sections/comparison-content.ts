import type { Comparison } from "../../comparison";
import { comparisonSections } from "../../report/site/comparison-section";
import type { TextOptions } from "../../formats";
import { blocks } from "../blocks";
import { markup, type Markup } from "../markup";

/** Published figures against the model. */
export function comparisonContent(reported: readonly Comparison[], options: TextOptions = {}): Markup {
  if (reported.length === 0) return markup`<p>The site file has no published figures.</p>`;
  return markup`${comparisonSections(reported, options).map(blocks)}`;
}
