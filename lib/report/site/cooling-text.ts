import type { CoolingPlan, HeatRejectionPlan, LoopPlan } from "../../plan/site-plan";
import { kilowatts, measures, styles, textTable, thousands, wrapped, type TextOptions } from "../../formats";

/** Loops and heat rejection, as lines of text. */
export function coolingText({ loops, air, heatRejection, powerKw }: CoolingPlan, options: TextOptions): string[] {
  const { heat, flow, temperature } = measures(options);
  const heatOfLoops = heat(loops.flatMap(({ heatKw, capacityKw }) => [heatKw, capacityKw]));
  const sentences = [
    ...loops.flatMap((loop) => facilityTexts(loop, options)),
    ...(air.heatKw > 0 ? [looseHeatText(air.heatKw, options)] : []),
    ...rejectionTexts(heatRejection, options),
    `Cooling power: ${kilowatts(powerKw)} (pumps, fans and chillers).`,
  ];
  return [
    styles(options).heading("Cooling"),
    textTable(
      [
        { head: "Loop" },
        { head: "Kind" },
        { head: `Heat (${heatOfLoops.unit})`, align: "right" },
        { head: `Capacity (${heatOfLoops.unit})`, align: "right" },
        { head: `Flow (${flow.unit})`, align: "right" },
        { head: `Supply/return (${temperature.unit})`, align: "right" },
        { head: "Cooling units" },
      ],
      loops.map((loop) => [
        loop.name,
        loop.kind,
        heatOfLoops.figure(loop.heatKw),
        heatOfLoops.figure(loop.capacityKw),
        // Flow of air is in millions of litres per minute, which is no figure that is used.
        loop.fluid === "air" ? "" : flow.figure(loop.flowLpm),
        `${temperature.figure(loop.supplyC)}/${temperature.figure(loop.returnC)}`,
        coolingUnitsText(loop),
      ]),
      options,
    ),
    ...sentences.map((sentence) => wrapped(sentence, options)),
    "",
  ];
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
