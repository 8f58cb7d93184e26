import type { CoolingPlan, HeatRejectionPlan, LoopPlan } from "../sizing/plan";
import { counted, kilowatts, thousands } from "../text";
import { round } from "../units";
import { atMost } from "./at-most";
import { markup, type Markup } from "./markup";
import { box, boxHeight, label, line, svg } from "./svg";

/** Maximum number of loops drawn separately. */
const MOST_LOOPS = 6;

const RACKS = { x: 2, width: 190 };
const UNITS = { x: 312, width: 256 };
const REJECTION = { x: 690, width: 228 };
const STEP = 132;
const HEIGHT = boxHeight(4, true);

/** The cooling of a site: heat flows from racks at the left over the units of each loop to the outside at the right. */
export function coolingDrawing(id: string, { loops, air, heatRejection, powerKw }: CoolingPlan): Markup {
  const { shown, rest } = atMost(loops, MOST_LOOPS);
  const loose = [
    ...(rest.length === 0 ? [] : [`${counted(rest.length, "other loop")}: ${kilowatts(sumKw(rest))} of heat, not drawn`]),
    ...(air.heatKw > 0 ? [`No loop takes up ${kilowatts(air.heatKw)}, which goes into the air`] : []),
  ];
  const foot = Math.max(1, shown.length) * STEP;
  const lines = rejectionLines(heatRejection);
  const height = Math.max(foot - STEP + HEIGHT, boxHeight(lines.length, true)) + 4;
  return svg(id, {
    title: "Cooling loops",
    description: `${counted(loops.length, "loop")} take up ${kilowatts(sumKw(loops))}; ${thousands(heatRejection.units)} x ${heatRejection.part} reject ${kilowatts(heatRejection.rejectedKw)}; pumps, fans and chillers draw ${kilowatts(powerKw)}.`,
    height: height + loose.length * 22,
    content: [
      shown.map((loop, index) => loopDrawing(loop, 2 + index * STEP)),
      markup`<rect class="box" x="${REJECTION.x}" y="2" width="${REJECTION.width}" height="${height - 4}" rx="4" />`,
      box({ ...REJECTION, y: 2, lines, use: shareOf(heatRejection.heatKw, heatRejection.capacityKw), kind: "bare" }),
      loose.map((text, index) => label(2, height + 16 + index * 22, text)),
    ],
  });
}

function loopDrawing(loop: LoopPlan, y: number): Markup {
  const { name, kind, heatKw, capacityKw, cdu, cdus, redundancy, facility, fluid, flowLpm, supplyC, returnC } = loop;
  const sources = [...(loop.pods.length === 0 ? [] : [podText(loop.pods)]), ...(loop.network ? ["switches"] : [])];
  const units = cdu === null ? "no units" : `${thousands(cdus)} x ${cdu} (${redundancy})`;
  // Air is moved in litres per minute by the million, which nobody asks for.
  const flow = fluid === "air" ? fluid : `${thousands(flowLpm)} L/min`;
  return markup`${flows([RACKS.x + RACKS.width, UNITS.x], y, { flow, supplyC, returnC })}${facility ? flows([UNITS.x + UNITS.width, REJECTION.x], y, { ...facility, flow: `${thousands(facility.flowLpm)} L/min` }) : line("link", [UNITS.x + UNITS.width, y + 40], [REJECTION.x, y + 40])}${box({ ...RACKS, y, lines: ["Racks", sources.join(", ") || "nothing", kilowatts(heatKw)], kind: "load" })}${box({ ...UNITS, y, use: shareOf(heatKw, capacityKw), lines: [`Loop ${name}`, `${kind}, ${fluid}`, units, `${kilowatts(heatKw)} of ${kilowatts(capacityKw)}`] })} `;
}

interface Flow {
  readonly flow: string;
  readonly supplyC: number;
  readonly returnC: number;
}

/** The two pipes between two boxes: warm flow to the right, cold return dashed. */
function flows([from, to]: readonly [number, number], y: number, { flow, supplyC, returnC }: Flow): Markup {
  const room = { width: to - from - 8 };
  return markup`${line("warm", [from, y + 30], [to - 2, y + 30])}${arrow("warm-head", to, y + 30, 1)}${line("cold", [from + 2, y + 66], [to, y + 66])}${arrow("cold-head", from, y + 66, -1)}${label(from + 12, y + 24, `${round(returnC, 1)} °C`, room)}${label(from + 12, y + 48, flow, room)}${label(from + 12, y + 82, `${round(supplyC, 1)} °C`, room)}`;
}

function arrow(kind: string, x: number, y: number, direction: 1 | -1): Markup {
  return markup`<polygon class="${kind}" points="${x},${y} ${x - 9 * direction},${y - 5} ${x - 9 * direction},${y + 5}" />`;
}

function podText(pods: readonly string[]): string {
  return pods.length === 1 ? `pod ${pods[0]}` : `${counted(pods.length, "kind")} of pods`;
}

function rejectionLines(plan: HeatRejectionPlan): string[] {
  const { part, kind, units, working, redundancy, heatKw, capacityKw, powerKw, waterLPerHour, outside, coldestC } = plan;
  return [
    "Heat rejection",
    `${thousands(units)} x ${part}`,
    `${kind}, ${redundancy}, ${thousands(working)} needed`,
    `draws ${kilowatts(powerKw)}`,
    waterLPerHour === 0 ? "no water" : `${thousands(waterLPerHour)} L/h of water`,
    `outside ${round(outside.dryBulbC, 1)} °C${outside.stated ? "" : " (assumed)"}`,
    ...(coldestC === null ? [] : [`coldest water ${round(coldestC, 1)} °C`]),
    `${kilowatts(heatKw)} of ${kilowatts(capacityKw)}`,
  ];
}

function shareOf(load: number, capacity: number): number | null {
  return capacity === 0 ? null : load / capacity;
}

function sumKw(loops: readonly LoopPlan[]): number {
  return loops.reduce((sum, loop) => sum + loop.heatKw, 0);
}
