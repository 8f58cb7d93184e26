import type { CoolingPlan, HeatRejectionPlan, LoopPlan } from "../../plan/site-plan";
import { counted, kilowatts, measures, thousands, type TextOptions } from "../../formats";
import { coolingUnitsText, looseHeatText } from "../../report/site/cooling-section";
import { atMost } from "../at-most";
import { markup, type Markup } from "../markup";
import { box, boxHeight, label, line, svg } from "./svg";

/** Maximum number of loops drawn separately. */
const MOST_LOOPS = 6;

const RACKS = { x: 2, width: 190 };
const UNITS = { x: 312, width: 256 };
const REJECTION = { x: 690, width: 228 };
const STEP = 132;
const HEIGHT = boxHeight(4, true);

/** The cooling of a site: heat flows from racks at the left over the units of each loop to the outside at the right. */
export function coolingDrawing(
  id: string,
  { loops, air, heatRejection, powerKw }: CoolingPlan,
  options: TextOptions = {},
): Markup {
  const heat = measures(options).heat();
  const { shown, rest } = atMost(loops, MOST_LOOPS);
  const loose = [
    ...(rest.length === 0 ? [] : [`${counted(rest.length, "other loop")}: ${heat.text(sumKw(rest))} of heat, not drawn`]),
    ...(air.heatKw > 0 ? [looseHeatText(air.heatKw, options)] : []),
  ];
  const foot = Math.max(1, shown.length) * STEP;
  const lines = rejectionLines(heatRejection, options);
  const height = Math.max(foot - STEP + HEIGHT, boxHeight(lines.length, true)) + 4;
  return svg(id, {
    title: "Cooling loops",
    description: `${counted(loops.length, "loop")} with ${heat.text(sumKw(loops))} of heat; heat rejection of ${heat.text(heatRejection.rejectedKw)} by ${thousands(heatRejection.units)} x ${heatRejection.part}; ${kilowatts(powerKw)} for pumps, fans and chillers.`,
    height: height + loose.length * 22,
    content: [
      shown.map((loop, index) => loopDrawing(loop, 2 + index * STEP, options)),
      markup`<rect class="box" x="${REJECTION.x}" y="2" width="${REJECTION.width}" height="${height - 4}" rx="4" />`,
      box({ ...REJECTION, y: 2, lines, use: shareOf(heatRejection.heatKw, heatRejection.capacityKw), kind: "bare" }),
      loose.map((text, index) => label(2, height + 16 + index * 22, text)),
    ],
  });
}

function loopDrawing(loop: LoopPlan, y: number, options: TextOptions): Markup {
  const { heat, flow, temperature } = measures(options);
  const { name, kind, heatKw, capacityKw, facility, fluid, flowLpm, supplyC, returnC } = loop;
  const sources = [...(loop.pods.length === 0 ? [] : [podText(loop.pods)]), ...(loop.network ? ["switches"] : [])];
  const degrees = (side: { supplyC: number; returnC: number }) => ({
    supply: temperature.text(side.supplyC),
    back: temperature.text(side.returnC),
  });
  // Flow of air is in millions of litres per minute, which is no figure that is used.
  const own = { flow: fluid === "air" ? fluid : flow.text(flowLpm), ...degrees({ supplyC, returnC }) };
  return markup`${flows([RACKS.x + RACKS.width, UNITS.x], y, own)}${facility ? flows([UNITS.x + UNITS.width, REJECTION.x], y, { flow: flow.text(facility.flowLpm), ...degrees(facility) }) : line("link", [UNITS.x + UNITS.width, y + 40], [REJECTION.x, y + 40])}${box({ ...RACKS, y, lines: ["Racks", sources.join(", ") || "no heat", heat().text(heatKw)], kind: "load" })}${box({ ...UNITS, y, use: shareOf(heatKw, capacityKw), lines: [`Loop ${name}`, `${kind}, ${fluid}`, coolingUnitsText(loop), `${heat().text(heatKw)} of ${heat().text(capacityKw)}`] })} `;
}

interface Flow {
  readonly flow: string;
  readonly supply: string;
  readonly back: string;
}

/** The two pipes between two boxes: warm flow to the right, cold return dashed. */
function flows([from, to]: readonly [number, number], y: number, { flow, supply, back }: Flow): Markup {
  const room = { width: to - from - 8 };
  return markup`${line("warm", [from, y + 30], [to - 2, y + 30])}${arrow("warm-head", to, y + 30, 1)}${line("cold", [from + 2, y + 66], [to, y + 66])}${arrow("cold-head", from, y + 66, -1)}${label(from + 12, y + 24, back, room)}${label(from + 12, y + 48, flow, room)}${label(from + 12, y + 82, supply, room)}`;
}

function arrow(kind: string, x: number, y: number, direction: 1 | -1): Markup {
  return markup`<polygon class="${kind}" points="${x},${y} ${x - 9 * direction},${y - 5} ${x - 9 * direction},${y + 5}" />`;
}

function podText(pods: readonly string[]): string {
  return pods.length === 1 ? `pod ${pods[0]}` : `${counted(pods.length, "kind")} of pods`;
}

function rejectionLines(plan: HeatRejectionPlan, options: TextOptions): string[] {
  const { heat, temperature, water } = measures(options);
  const { part, kind, units, working, redundancy, heatKw, capacityKw, powerKw, waterLPerHour, outside, coldestC } = plan;
  return [
    "Heat rejection",
    `${thousands(units)} x ${part}`,
    `${kind}, ${redundancy}, ${thousands(working)} required`,
    `power ${kilowatts(powerKw)}`,
    waterLPerHour === 0 ? "no water use" : `water ${water.text(waterLPerHour)}/h`,
    `design day ${temperature.text(outside.dryBulbC)}${outside.stated ? "" : " (default)"}`,
    ...(coldestC === null ? [] : [`coldest water ${temperature.text(coldestC)}`]),
    `${heat().text(heatKw)} of ${heat().text(capacityKw)}`,
  ];
}

function shareOf(load: number, capacity: number): number | null {
  return capacity === 0 ? null : load / capacity;
}

function sumKw(loops: readonly LoopPlan[]): number {
  return loops.reduce((sum, loop) => sum + loop.heatKw, 0);
}
