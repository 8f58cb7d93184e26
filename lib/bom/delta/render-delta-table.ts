import type { TextOptions } from "../../formats";
import { titleSection } from "../../formats/section";
import { sectionsText } from "../../formats/section-text";
import type { BomDelta } from "./bom-delta";
import { deltaHeading, deltaNotes } from "./delta-notes";
import { deltaSections } from "./delta-sections";

/** The delta as text for a terminal. Amounts are rounded; JSON and CSV have all digits. */
export function renderDeltaTable(delta: BomDelta, options: TextOptions): string {
  return sectionsText(
    [titleSection(deltaHeading(delta)), ...deltaSections(delta), { blocks: [{ notes: deltaNotes(delta) }] }],
    options,
  );
}
