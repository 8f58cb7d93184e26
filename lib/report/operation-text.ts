import type { OperationPlan } from "../sizing/plan";
import { dollars, percent, styles, textTable, thousands, type TextOptions } from "../text";
import { round } from "../units";

/** What a year of running takes and gives off, as lines of text. */
export function operationText(plan: OperationPlan, options: TextOptions): string[] {
  const { loadFactor, feeds, energyUsdPerYear, co2TonnesPerYear, waterM3PerYear, waterUsdPerYear, interruptionsPerDay } =
    plan;
  const water = waterM3PerYear === 0 ? [] : [`Water: ${thousands(waterM3PerYear)} m3, ${dollars(waterUsdPerYear)}.`];
  return [
    styles(options).heading(`A year of running, at ${percent(loadFactor)} of the largest draw`),
    textTable(
      [
        { head: "Feed", width: 18 },
        { head: "Energy", width: 16, align: "right" },
        { head: "$/kWh", width: 12, align: "right" },
        { head: "g CO2e/kWh", width: 12, align: "right" },
        { head: "Figures", width: 30 },
      ],
      feeds.map(({ name, energyMwhPerYear, usdPerKwh, gramsCo2PerKwh, stated }) => [
        name,
        `${thousands(energyMwhPerYear)} MWh`,
        String(round(usdPerKwh, 4)),
        thousands(gramsCo2PerKwh),
        stated.price && stated.carbon ? "stated by the site" : "usual ones of its kind",
      ]),
    ),
    `Energy: ${thousands(plan.energyMwhPerYear)} MWh, ${dollars(energyUsdPerYear)}, ${thousands(co2TonnesPerYear)} t CO2e.`,
    ...water,
    `Expected interruptions of a job over all GPUs: ${round(interruptionsPerDay, 1)} a day.`,
    "",
  ];
}
