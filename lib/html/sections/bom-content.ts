import { billNotesBlock, totalsTable, type Bom } from "../../bom";
import { lineTable } from "../../bom/writers/line-table";
import { SYSTEMS } from "../../catalog/system";
import type { TextOptions } from "../../formats";
import { blocks, subsection } from "../blocks";
import { markup, type Markup } from "../markup";
import { table } from "../table";

/** The bill of materials: totals by system, notes, and all lines with filter and sort order. */
export function bomContent(bom: Bom, options: TextOptions = {}): Markup {
  const lines = { id: "bom-lines", heading: "Lines", groups: bom.lines.map(({ system }) => system) };
  return markup`${subsection({ heading: "Totals", blocks: [totalsTable(bom, options)] })}
    ${blocks({ blocks: [billNotesBlock(bom)] })}
    <h3>Lines</h3>
    ${tools(bom)} ${table(lineTable(bom, options), lines)}`;
}

function tools({ systems }: Bom): Markup {
  return markup`<div class="tools" hidden>
    <label for="bom-text">Filter</label>
    <input type="search" id="bom-text" autocomplete="off" placeholder="part, use, source" />
    <label for="bom-system">System</label>
    <select id="bom-system">
      <option value="">all</option>
      ${systems.map(({ system }) => markup`<option value="${system}">${SYSTEMS[system]}</option>`)}
    </select>
    <span id="bom-count" role="status"></span>
  </div>`;
}
