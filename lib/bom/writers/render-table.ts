import type { TextOptions } from "../../formats";
import { titleSection } from "../../formats/section";
import { sectionsText } from "../../formats/section-text";
import type { Bom } from "../bom";
import { billNotesBlock, sourceSections, systemSections } from "./bill-sections";
import { billHeading } from "./heading";
import { UNVERIFIED } from "./line-table";
import { totalsTable } from "./totals-table";

/** The bill as text for a terminal. Amounts are rounded; JSON and CSV have all digits. */
export function renderTable(bom: Bom, options: TextOptions): string {
  return sectionsText(
    [
      titleSection(billHeading(bom)),
      ...systemSections(bom, options),
      { heading: "Totals", blocks: [totalsTable(bom, options)] },
      { blocks: [billNotesBlock(bom), { notes: [`${UNVERIFIED} marks an unverified price`] }] },
      ...sourceSections(bom),
    ],
    options,
  );
}
