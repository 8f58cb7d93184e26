import { deltaSections } from "../../bom/delta/delta-sections";
import type { TextOptions } from "../../formats";
import { sectionsText } from "../../formats/section-text";
import type { SiteDelta } from "./site-delta";
import { siteDeltaHeadline } from "./site-delta-headline";
import { engineeringSections, findingSections, sumSections } from "./site-delta-sections";
import { newErrorTexts, sideTexts, siteDeltaNotes } from "./site-delta-words";

/** A delta as text that ends with a line feed, its headline first. */
export function siteDeltaTable(delta: SiteDelta, options: TextOptions = {}): string {
  const heading = siteDeltaHeadline(delta);
  if (!delta.differs) return sectionsText([{ heading, blocks: [] }], options);
  return sectionsText(
    [
      { heading, blocks: [{ notes: newErrorTexts(delta), tone: "error" }, { notes: sideTexts(delta) }] },
      ...sumSections(delta, options),
      ...deltaSections(delta.bom),
      ...engineeringSections(delta, options),
      ...findingSections(delta),
      { blocks: [{ notes: siteDeltaNotes(delta) }] },
    ],
    options,
  );
}
