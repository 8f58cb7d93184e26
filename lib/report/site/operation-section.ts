import type { OperationPlan } from "../../plan/site-plan";
import { dollars, measures, percent, significant, thousands, type TextOptions } from "../../formats";
import type { Section } from "../../formats/section";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";
import { round } from "../../units";

/** Energy, carbon and water of a year in operation. */
export function operationSection(plan: OperationPlan, options: TextOptions = {}): Section {
  const { loadFactor, feeds, energyUsdPerYear, co2TonnesPerYear, waterM3PerYear, waterUsdPerYear, interruptionsPerDay } =
    plan;
  const { carbon, largeWater } = measures(options);
  const columns: TableColumn<OperationPlan["feeds"][number]>[] = [
    textColumn("Feed", ({ name }) => name),
    figureColumn("Energy (MWh)", ({ energyMwhPerYear }) => thousands(energyMwhPerYear)),
    figureColumn("$/kWh", ({ usdPerKwh }) => String(round(usdPerKwh, 4))),
    figureColumn(carbon.unit, ({ gramsCo2PerKwh }) => carbon.figure(gramsCo2PerKwh)),
    textColumn("Basis", ({ stated }) => (stated.price && stated.carbon ? "site file" : "typical for this kind of feed")),
  ];
  const notes = [
    `Energy: ${significant(plan.energyMwhPerYear / 1000)} GWh, ${dollars(energyUsdPerYear)}. Carbon: ${significant(co2TonnesPerYear)} t CO2e.`,
    ...(waterM3PerYear === 0 ? [] : [`Water: ${largeWater.text(waterM3PerYear)}, ${dollars(waterUsdPerYear)}.`]),
    `Expected interruptions of a job on all GPUs: ${round(interruptionsPerDay, 1)} per day.`,
  ];
  return {
    heading: `Operation per year, average load ${percent(loadFactor)} of nameplate`,
    blocks: [tableOf(columns, feeds), { notes }],
  };
}
