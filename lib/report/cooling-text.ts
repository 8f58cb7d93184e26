import type { CoolingPlan } from "../sizing/plan";
import { kilowatts, styles, textTable, thousands, type TextOptions } from "../text";
import { round } from "../units";

/** Loops and heat rejection, as lines of text. */
export function coolingText({ loops, air, heatRejection, powerKw }: CoolingPlan, options: TextOptions): string[] {
  const { units, part, heatKw, capacityKw, redundancy } = heatRejection;
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
      loops.map(({ name, kind, heatKw, capacityKw, flowLpm, supplyC, returnC, cdu, cdus, redundancy }) => [
        name,
        kind,
        kilowatts(heatKw),
        kilowatts(capacityKw),
        thousands(flowLpm),
        `${round(supplyC, 1)}/${round(returnC, 1)}`,
        cdu === null ? "" : `${thousands(cdus)} x ${cdu} (${redundancy})`,
      ]),
    ),
    ...(air.heatKw > 0 ? [`No loop takes up ${kilowatts(air.heatKw)}, which goes into the air.`] : []),
    `Heat rejection: ${thousands(units)} x ${part} (${redundancy}), ${kilowatts(heatKw)} of ${kilowatts(capacityKw)}.`,
    `Electrical power of cooling: ${kilowatts(powerKw)}.`,
    "",
  ];
}
