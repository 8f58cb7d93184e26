import type { OperationPlan } from "../../plan/site-plan";
import {
  dollars,
  measures,
  percent,
  significant,
  styles,
  textTable,
  thousands,
  wrapped,
  type TextOptions,
} from "../../formats";
import { round } from "../../units";

/** Energy, carbon and water of a year in operation, as lines of text. */
export function operationText(plan: OperationPlan, options: TextOptions): string[] {
  const { loadFactor, feeds, energyUsdPerYear, co2TonnesPerYear, waterM3PerYear, waterUsdPerYear, interruptionsPerDay } =
    plan;
  const { carbon, largeWater } = measures(options);
  const sentences = [
    `Energy: ${significant(plan.energyMwhPerYear / 1000)} GWh, ${dollars(energyUsdPerYear)}. Carbon: ${significant(co2TonnesPerYear)} t CO2e.`,
    ...(waterM3PerYear === 0 ? [] : [`Water: ${largeWater.text(waterM3PerYear)}, ${dollars(waterUsdPerYear)}.`]),
    `Expected interruptions of a job on all GPUs: ${round(interruptionsPerDay, 1)} per day.`,
  ];
  return [
    styles(options).heading(`Operation per year, average load ${percent(loadFactor)} of nameplate`),
    textTable(
      [
        { head: "Feed" },
        { head: "Energy (MWh)", align: "right" },
        { head: "$/kWh", align: "right" },
        { head: carbon.unit, align: "right" },
        { head: "Basis" },
      ],
      feeds.map(({ name, energyMwhPerYear, usdPerKwh, gramsCo2PerKwh, stated }) => [
        name,
        thousands(energyMwhPerYear),
        String(round(usdPerKwh, 4)),
        carbon.figure(gramsCo2PerKwh),
        stated.price && stated.carbon ? "site file" : "typical for this kind of feed",
      ]),
      options,
    ),
    ...sentences.map((sentence) => wrapped(sentence, options)),
    "",
  ];
}
