import type { Bom } from "../../bom";
import { moneyText } from "../../bom/writers/money-text";
import { SYSTEMS } from "../../catalog/system";
import type { SitePlan } from "../../plan/site-plan";
import { kilowatts, percent } from "../../formats";
import { barChart, type Bar } from "../drawings/bar-chart";
import { markup, type Markup } from "../markup";
import { figureBox } from "../page-section";

/** Cost and power of a site by system. */
export function shareContent(plan: Pick<SitePlan, "pods" | "fabrics" | "cooling" | "power" | "totals">, bom: Bom): Markup {
  const { itPowerKw, facilityPowerKw } = plan.totals;
  const cost = `${moneyText(bom)(bom.totals.usd)} in total; the line over each bar spans the lowest and the highest price.`;
  const power = `${kilowatts(facilityPowerKw)} in total, of which ${kilowatts(itPowerKw)} for compute and network.`;
  return markup`<div class="pair">
    <div>
      <h3>Cost by system</h3>
      ${figureBox(barChart("cost", "Cost by system", costBars(bom)), cost)}
    </div>
    <div>
      <h3>Power by system</h3>
      ${figureBox(barChart("draw", "Power by system", powerBars(plan)), power)}
    </div>
  </div>`;
}

/** The cost of each system; the sum is the total of the bill. */
export function costBars(bom: Pick<Bom, "systems" | "totals" | "exchange">): Bar[] {
  const { systems, totals } = bom;
  const money = moneyText(bom);
  return systems.map(({ system, usd, low, high }) => ({
    name: SYSTEMS[system],
    value: usd,
    bounds: { low, high },
    text: `${money(usd)}, ${percent(totals.usd === 0 ? 0 : usd / totals.usd)}`,
  }));
}

/** The nameplate power of each system, and the losses; the sum is the facility power. */
export function powerBars({
  pods,
  fabrics,
  cooling,
  power,
  totals,
}: Pick<SitePlan, "pods" | "fabrics" | "cooling" | "power" | "totals">): Bar[] {
  const sum = (draws: readonly { readonly powerKw: number }[]) => draws.reduce((total, { powerKw }) => total + powerKw, 0);
  const compute = pods.reduce((total, { itPowerKw }) => total + itPowerKw, 0);
  const draws = { Compute: compute, Network: sum(fabrics), Cooling: cooling.powerKw, Losses: power.lossesKw };
  const whole = totals.facilityPowerKw;
  return Object.entries(draws).map(([name, value]) => ({
    name,
    value,
    text: `${kilowatts(value)}, ${percent(whole === 0 ? 0 : value / whole)}`,
  }));
}
