import { moneyText } from "../../bom/writers/money-text";
import { SYSTEM_NAMES, SYSTEMS } from "../../catalog/system";
import type { PhasePlan } from "../../plan/site-plan";
import { kilowatts, thousands } from "../../formats";
import type { PhaseBill } from "../../study";
import { markup, jsonData, type Markup } from "../markup";
import { table } from "../table";

/** Most phases whose slider can still be moved to each; all are in the table. */
const MOST = 200;

const HEADS = ["GPUs energized", "GPUs installed", "IT load", "Facility power", "Feed capacity", "Bill", "Low", "High"];

/**
 * The phases of a site: a slider over their figures and the totals of their bills to date, and all of them as a table.
 *
 * @param current the phase of the report, at which the slider starts; null for the whole site, the state of the last phase
 */
export function phaseSection(phases: readonly PhasePlan[], bills: readonly PhaseBill[], current: string | null): Markup {
  const rows = phases.map((phase, index) => ({ phase, figures: figuresOf(phase, bills[index]) }));
  const start = current === null ? phases.length - 1 : phases.findIndex(({ name }) => name === current);
  return markup`${phases.length > MOST ? null : slider(rows, bills, Math.max(0, start))}
  ${table({
    caption: "Phases",
    headed: true,
    columns: [{ head: "Phase" }, { head: "From" }, ...HEADS.map((head) => ({ head, figures: true }))],
    rows: rows.map(({ phase, figures }) => [phase.name, phase.date, ...figures]),
  })}`;
}

interface Row {
  readonly phase: PhasePlan;
  readonly figures: readonly string[];
}

function slider(rows: readonly Row[], bills: readonly PhaseBill[], start: number): Markup {
  const systems = SYSTEM_NAMES.map((system) => SYSTEMS[system]);
  const data = rows.map(({ phase, figures }, index) => [
    `${phase.name}, from ${phase.date}`,
    figures,
    SYSTEM_NAMES.map((system) => {
      const bill = bills[index];
      const sums = bill?.systems.find((entry) => entry.system === system);
      return bill && sums ? moneyText(bill)(sums.usd) : "none";
    }),
  ]);
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
    <dl class="cards small">${[...HEADS, ...systems.map((name) => `Bill: ${name.toLowerCase()}`)].map(entry)}</dl>
    <script type="application/json" id="phase-data">${jsonData(data)}</script>
  </div>`;
}

function figuresOf(phase: PhasePlan, bill: PhaseBill | undefined): string[] {
  const { gpus, installedGpus, itPowerKw, facilityPowerKw, feedCapacityKw } = phase;
  const money = bill ? [bill.totals.usd, bill.totals.low, bill.totals.high].map(moneyText(bill)) : ["", "", ""];
  return [
    ...[
      thousands(gpus),
      thousands(installedGpus),
      kilowatts(itPowerKw),
      kilowatts(facilityPowerKw),
      kilowatts(feedCapacityKw),
    ],
    ...money,
  ];
}
