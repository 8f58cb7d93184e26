import type { CoolingPlan, HeatRejectionPlan, LoopPlan } from "../sizing/plan";
import { kilowatts, styles, textTable, thousands, type TextOptions } from "../text";
import { round } from "../units";

/** Loops and heat rejection, as lines of text. */
export function coolingText({ loops, air, heatRejection, powerKw }: CoolingPlan, options: TextOptions): string[] {
  return [
    styles(options).heading("Cooling"),
    textTable(
      [
        { head: "Loop", width: 12 },
        { head: "Kind", width: 14 },
        { head: "Heat", width: 10, align: "right" },
        { head: "Capacity", width: 10, align: "right" },
        { head: "L/min", width: 8, align: "right" },
        { head: "C", width: 9, align: "right" },
        { head: "Units", width: 25 },
      ],
      loops.map(({ name, kind, heatKw, capacityKw, fluid, flowLpm, supplyC, returnC, cdu, cdus, redundancy }) => [
        name,
        kind,
        kilowatts(heatKw),
        kilowatts(capacityKw),
        // Air is moved in litres per minute by the million, which nobody asks for.
        fluid === "air" ? "" : thousands(flowLpm),
        `${round(supplyC, 1)}/${round(returnC, 1)}`,
        cdu === null ? "" : `${thousands(cdus)} x ${cdu} (${redundancy})`,
      ]),
    ),
    ...loops.flatMap(facilityText),
    ...(air.heatKw > 0 ? [`No loop takes up ${kilowatts(air.heatKw)}, which goes into the air.`] : []),
    ...rejectionText(heatRejection),
    `Electrical power of cooling: ${kilowatts(powerKw)}.`,
    "",
  ];
}

function facilityText({ name, facility }: LoopPlan): string[] {
  if (facility === null) return [];
  const { supplyC, returnC, flowLpm, approachK } = facility;
  const water = `${thousands(flowLpm)} L/min at ${round(supplyC, 1)}/${round(returnC, 1)} C`;
  return [`Facility water of ${name}: ${water}, ${round(approachK, 1)} K below the loop.`];
}

function rejectionText(plan: HeatRejectionPlan): string[] {
  const { units, part, kind, heatKw, capacityKw, redundancy, waterLPerHour, outside, coldestC } = plan;
  const { dryBulbC, wetBulbC, stated } = outside;
  const outdoors = `${round(dryBulbC, 1)} C dry, ${round(wetBulbC, 1)} C wet outside${stated ? "" : " (assumed)"}`;
  const coldest = coldestC === null ? "" : `; the coldest water is ${round(coldestC, 1)} C`;
  return [
    `Heat rejection: ${thousands(units)} x ${part} (${redundancy}), ${kilowatts(heatKw)} of ${kilowatts(capacityKw)}.`,
    `Kind: ${kind}, ${outdoors}${coldest}.`,
    `Water: ${thousands(waterLPerHour)} L/h.`,
  ];
}
