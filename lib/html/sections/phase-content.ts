import { moneyText } from "../../bom/writers/money-text";
import { SYSTEM_NAMES, SYSTEMS } from "../../catalog/system";
import type { PhasePlan } from "../../plan/site-plan";
import { isTable } from "../../formats/section";
import { textsOf, type Table } from "../../formats/table";
import { phaseSections } from "../../report/site/phase-section";
import { blocks } from "../blocks";
import { markup, jsonData, type Markup } from "../markup";
import type { PhaseBill } from "../../study";

/** Most phases whose slider can still be moved to each; all are in the table. */
const MOST = 200;

/** The columns before the figures: name and date. */
const NAMES = 2;

/**
 * The phases of a site: a slider over their figures and the totals of their bills to date, and all of them as a table.
 *
 * @param current the phase of the report, at which the slider starts; null for the whole site, the state of the last phase
 */
export function phaseContent(phases: readonly PhasePlan[], bills: readonly PhaseBill[], current: string | null): Markup {
  const sections = phaseSections(phases, bills);
  const start = current === null ? phases.length - 1 : phases.findIndex(({ name }) => name === current);
  const tables = phases.length > MOST ? [] : sections.flatMap((section) => section.blocks.filter(isTable));
  return markup`${tables.map((table) => slider(table, bills, Math.max(0, start)))} ${sections.map(blocks)}`;
}

function slider({ columns, rows }: Table, bills: readonly PhaseBill[], start: number): Markup {
  const systems = SYSTEM_NAMES.map((system) => SYSTEMS[system]);
  const data = rows.map((row, index) => {
    const [name = "", date = "", ...figures] = row.map((cell) => textsOf(cell).join(", "));
    return [`${name}, from ${date}`, figures, SYSTEM_NAMES.map((system) => costOf(bills[index], system))];
  });
  const heads = columns.slice(NAMES).map(({ head }) => head);
  const entry = (name: string) =>
    markup`<div>
      <dt>${name}</dt>
      <dd><strong class="phase-figure"></strong></dd>
    </div> `;
  return markup`<div class="phase-picker" hidden>
    <p>
      <label for="phase">Phase</label>
      <input type="range" id="phase" min="0" max="${rows.length - 1}" step="1" value="${start}" />
      <output for="phase" id="phase-name"></output>
    </p>
    <dl class="cards small">${[...heads, ...systems.map((name) => `Bill: ${name.toLowerCase()}`)].map(entry)}</dl>
    <script type="application/json" id="phase-data">${jsonData(data)}</script>
  </div>`;
}

function costOf(bill: PhaseBill | undefined, system: (typeof SYSTEM_NAMES)[number]): string {
  const sums = bill?.systems.find((entry) => entry.system === system);
  return bill && sums ? moneyText(bill)(sums.usd) : "none";
}
