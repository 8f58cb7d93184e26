import { coolingUnitsText } from "../../report/site/cooling-text";
import type { CoolingPlan } from "../../plan/site-plan";
import { kilowatts, measures, type TextOptions } from "../../formats";
import { coolingDrawing } from "../drawings/cooling-drawing";
import { markup, type Markup } from "../markup";
import { figureBox } from "../section";
import { table } from "../table";

/** The cooling of a site from its racks to heat rejection, as a drawing and as a table. */
export function coolingSection(cooling: CoolingPlan, options: TextOptions = {}): Markup {
  const caption = `Solid lines: warm water or air. Dashed lines: cold. Cooling power: ${kilowatts(cooling.powerKw)} (pumps, fans and chillers).`;
  return markup`${figureBox(coolingDrawing("cooling", cooling, options), caption)} ${loopTable(cooling, options)}`;
}

function loopTable({ loops }: CoolingPlan, options: TextOptions): Markup {
  const { heat, flow, temperature } = measures(options);
  const heatOfLoops = heat(loops.flatMap(({ heatKw, capacityKw }) => [heatKw, capacityKw]));
  const temperatures = ({ supplyC, returnC }: { readonly supplyC: number; readonly returnC: number }) =>
    `${temperature.figure(supplyC)}/${temperature.figure(returnC)}`;
  const figures = [
    ...[`Heat (${heatOfLoops.unit})`, `Capacity (${heatOfLoops.unit})`],
    ...[`Flow (${flow.unit})`, `Supply/return (${temperature.unit})`],
    ...[`Facility water (${flow.unit})`, `Facility supply/return (${temperature.unit})`],
  ];
  return table({
    caption: "Cooling loops",
    columns: [
      ...[{ head: "Loop" }, { head: "Kind" }, { head: "Cooling units" }],
      ...figures.map((head) => ({ head, figures: true })),
    ],
    rows: loops.map((loop) => [
      ...[loop.name, `${loop.kind}, ${loop.fluid}`, coolingUnitsText(loop)],
      ...[heatOfLoops.figure(loop.heatKw), heatOfLoops.figure(loop.capacityKw)],
      ...[loop.fluid === "air" ? "" : flow.figure(loop.flowLpm), temperatures(loop)],
      ...(loop.facility ? [flow.figure(loop.facility.flowLpm), temperatures(loop.facility)] : ["", ""]),
    ]),
  });
}
