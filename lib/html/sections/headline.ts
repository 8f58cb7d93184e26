import type { Bom } from "../../bom";
import { moneyText } from "../../bom/writers/money-text";
import type { SitePlan } from "../../plan/site-plan";
import { figureOf } from "../../report/site/metric-text";
import { counted, kilowatts, percent, thousands, type TextOptions } from "../../formats";
import { markup, type Markup } from "../markup";

/** A key figure with a note. */
export interface Headline {
  readonly name: string;
  readonly figure: string;
  readonly note: string;
}

/** The figures of a site in short. */
export function headlines(
  { totals }: Pick<SitePlan, "totals">,
  bom: Pick<Bom, "totals" | "exchange" | "per">,
  options: TextOptions = {},
): Headline[] {
  const bill = bom.totals;
  const { gpu } = bom.per;
  const money = moneyText(bom);
  const { gpus, nodes, racks, itPowerKw, facilityPowerKw, pue, wueLPerKwh, h100Equivalents } = totals;
  const equivalents = h100Equivalents === null ? "" : `, ${thousands(h100Equivalents)} H100 equivalents`;
  return [
    { name: "GPUs", figure: thousands(gpus), note: `${counted(nodes, "node")} in ${counted(racks, "rack")}${equivalents}` },
    { name: "IT load", figure: kilowatts(itPowerKw), note: "nameplate, nodes and network" },
    { name: "Facility power", figure: kilowatts(facilityPowerKw), note: "with cooling and losses" },
    { name: "PUE", figure: thousands(pue, 3), note: `WUE ${figureOf("wueLPerKwh", wueLPerKwh, options)}` },
    {
      name: "Capital cost",
      figure: money(bill.usd),
      note: `${unbroken(money(bill.low))} to ${unbroken(money(bill.high))}`,
    },
    { name: "Cost per GPU", figure: gpu === null ? "no GPUs" : money(gpu.usd), note: "bill of materials per GPU" },
    { name: "Unverified prices", figure: percent(bill.unverifiedShare), note: "share of the capital cost" },
  ];
}

/** A figure with a non-breaking space before its unit. */
function unbroken(figure: string): string {
  return figure.replace(" ", "\u00a0");
}

/** Figures as cards. */
export function headlineCards(figures: readonly Headline[]): Markup {
  const cards = figures.map(
    ({ name, figure, note }) =>
      markup`<div>
        <dt>${name}</dt>
        <dd><strong>${figure}</strong><span>${note}</span></dd>
      </div> `,
  );
  return markup`<dl class="cards">${cards}</dl>`;
}
