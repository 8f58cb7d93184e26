import type { CoolingPlan, HeatRejectionPlan, LoopPlan } from "../../plan/site-plan";
import { kilowatts, measures, thousands, type TextOptions } from "../../formats";
import type { Section } from "../../formats/section";
import { figureColumn, tableOf, textColumn, type Table, type TableColumn } from "../../formats/table";

/** Loops and heat rejection. */
export function coolingSection({ loops, air, heatRejection, powerKw }: CoolingPlan, options: TextOptions = {}): Section {
  const notes = [
    ...loops.flatMap((loop) => facilityTexts(loop, options)),
    ...(air.heatKw > 0 ? [looseHeatText(air.heatKw, options)] : []),
    ...rejectionTexts(heatRejection, options),
    `Cooling power: ${kilowatts(powerKw)} (pumps, fans and chillers).`,
  ];
  return { heading: "Cooling", blocks: [loopTable(loops, options), { notes }] };
}

function loopTable(loops: readonly LoopPlan[], options: TextOptions): Table {
  const { heat, flow, temperature } = measures(options);
  const { unit, figure } = heat(loops.flatMap(({ heatKw, capacityKw }) => [heatKw, capacityKw]));
  const columns: TableColumn<LoopPlan>[] = [
    textColumn("Loop", ({ name }) => name),
    textColumn("Kind", ({ kind }) => kind),
    textColumn("Fluid", ({ fluid }) => fluid, { only: ["html"] }),
    figureColumn(`Heat (${unit})`, ({ heatKw }) => figure(heatKw)),
    figureColumn(`Capacity (${unit})`, ({ capacityKw }) => figure(capacityKw)),
    // Flow of air is in millions of litres per minute, which is no figure that is used.
    figureColumn(`Flow (${flow.unit})`, ({ fluid, flowLpm }) => (fluid === "air" ? "" : flow.figure(flowLpm))),
    figureColumn(
      `Supply/return (${temperature.unit})`,
      ({ supplyC, returnC }) => `${temperature.figure(supplyC)}/${temperature.figure(returnC)}`,
    ),
    textColumn("Cooling units", coolingUnitsText),
  ];
  return tableOf(columns, loops);
}

/** The cooling units of a loop: `16 x supermicro-4u-cdu, N+1`. */
export function coolingUnitsText({ cdu, cdus, redundancy }: Pick<LoopPlan, "cdu" | "cdus" | "redundancy">): string {
  return cdu === null ? "none" : `${thousands(cdus)} x ${cdu}, ${redundancy}`;
}

/** Heat that no loop removes. */
export function looseHeatText(heatKw: number, options: TextOptions): string {
  return `Heat into room air, without a loop to remove it: ${measures(options).heat().text(heatKw)}.`;
}

function facilityTexts({ name, facility }: LoopPlan, options: TextOptions): string[] {
  if (facility === null) return [];
  const { flow, temperature, temperatureRise } = measures(options);
  const { supplyC, returnC, flowLpm, approachK } = facility;
  const water = `${flow.text(flowLpm)}, supply ${temperature.text(supplyC)}, return ${temperature.text(returnC)}`;
  return [`Facility water of ${name}: ${water}, approach ${temperatureRise.text(approachK)}.`];
}

function rejectionTexts(plan: HeatRejectionPlan, options: TextOptions): string[] {
  const { units, part, kind, heatKw, capacityKw, redundancy, waterLPerHour, coldestC } = plan;
  const { heat, temperature, water } = measures(options);
  const coldest = coldestC === null ? "" : ` Coldest water: ${temperature.text(coldestC)}.`;
  return [
    `Heat rejection: ${thousands(units)} x ${part} (${kind}), ${redundancy}, ${heat().text(heatKw)} of ${heat().text(capacityKw)}.`,
    `Design day: ${designDayText(plan, options)}.${coldest}`,
    `Water use at the design day: ${waterLPerHour === 0 ? "none" : `${water.text(waterLPerHour)}/h`}.`,
  ];
}

/** Outdoor temperatures of the design day. */
export function designDayText({ outside }: Pick<HeatRejectionPlan, "outside">, options: TextOptions): string {
  const { temperature } = measures(options);
  const { dryBulbC, wetBulbC, stated } = outside;
  return `${temperature.text(dryBulbC)} dry-bulb, ${temperature.text(wetBulbC)} wet-bulb${stated ? "" : ", default (none specified)"}`;
}
