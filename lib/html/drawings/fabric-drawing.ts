import type { CablePlan, FabricPlan, PodPlan, TierPlan } from "../../plan/site-plan";
import { NO_MEDIA } from "../../report/site/fabric-section";
import { counted, kilowatts, measures, thousands, type Measure, type TextOptions } from "../../formats";
import { maxOf } from "../../units";
import { atMost } from "../at-most";
import { markup, type Markup } from "../markup";
import { box, boxHeight, label, labelOnGround, line, places, svg, WIDTH } from "./svg";

/** Left of the tiers, for their names; from one tier to the next, and room for an uplink to another fabric. */
const LEFT = 90;
const STEP = 116;

/** Maximum number of cables named at links; the table lists all. */
const MOST_CABLES = 3;
/** Maximum number of legible boxes per row. */
const MOST_RAILS = 8;
const MOST_PODS = 6;

/** A row of boxes, and its links to the row above. */
interface Tier {
  readonly name: string;
  readonly boxes: readonly (readonly string[])[];
  readonly cables: CablePlan | undefined;
}

/** A fabric from its nodes up: its tiers with the switches of each rail, and the links between them. */
export function fabricDrawing(id: string, fabric: FabricPlan, pods: readonly PodPlan[], options: TextOptions = {}): Markup {
  const { length } = measures(options);
  const { name, tiers, uplinksTo, endpoints } = fabric;
  const layer = (wanted: CablePlan["layer"]) => fabric.cables.find((cables) => cables.layer === wanted);
  const layers = { leaf: layer("leaf-spine"), spine: layer("spine-core"), core: undefined };
  const rows: Tier[] = [
    { name: "nodes", boxes: podBoxes(fabric, pods), cables: layer("node-leaf") },
    ...tiers.map((tier) => ({ name: tier.tier, boxes: tierBoxes(fabric, tier), cables: layers[tier.tier] })),
    ...(uplinksTo === null ? [] : [{ name: "fabric", boxes: [[uplinksTo, "in place of spines"]], cables: undefined }]),
  ].reverse();
  const others = fabric.cables.filter((cables) => cables.layer === "leaf-leaf" || cables.layer === "external");
  const height = (rows.length - 1) * STEP + heightOf(rows.at(-1)) + 4 + others.length * 20;
  const notes = others.map((cables, index) =>
    label(LEFT, height - 6 - (others.length - 1 - index) * 20, `${SIDES[cables.layer] ?? ""}: ${linksText(cables, length)}`),
  );
  const switches = tiers.map((tier) => `${counted(tier.switches, "switch", "switches")} as ${tier.tier}`).join(", ");
  return svg(id, {
    title: `Fabric ${name}`,
    description: `${counted(endpoints, "endpoint")}; ${switches}.`,
    height,
    content: [rows.map((row, index) => rowDrawing(row, index, rows, length)), notes],
  });
}

const SIDES: Readonly<Partial<Record<CablePlan["layer"], string>>> = {
  "leaf-leaf": "Between the leaves of pairs",
  external: "Out of the site",
};

function rowDrawing(row: Tier, index: number, rows: readonly Tier[], length: Measure): Markup {
  const y = 2 + index * STEP;
  const own = placesOf(row);
  const above = rows[index - 1];
  const fan = above
    ? own.flatMap(({ x, width }) =>
        placesOf(above).map((upper) =>
          line("link", [x + width / 2, y], [upper.x + upper.width / 2, y - STEP + heightOf(above)]),
        ),
      )
    : [];
  const text = row.cables && above ? linksText(row.cables, length) : "";
  return markup`${fan}${text === "" ? null : labelOnGround(LEFT + 10, y - 22, text)}${label(0, y + 24, row.name, { kind: "strong" })}${own.map((place, at) => box({ ...place, y, lines: row.boxes[at] ?? [] }))} `;
}

function heightOf(row: Tier | undefined): number {
  return boxHeight(
    maxOf(
      (row?.boxes ?? []).map((lines) => lines.length),
      0,
    ),
  );
}

function placesOf({ boxes }: Tier): { x: number; width: number }[] {
  if (boxes.length === 1) return [{ x: LEFT + 190, width: WIDTH - LEFT - 380 }];
  return places(boxes.length, LEFT, WIDTH - LEFT - 2, 8);
}

function linksText({ count, lengthM, cables }: CablePlan, length: Measure): string {
  const { shown, rest } = atMost(cables, MOST_CABLES);
  const parts = [...shown.map(({ part }) => part), ...(rest.length === 0 ? [] : [`${rest.length} other kinds`])];
  return `${counted(count, "link")}, up to ${length.text(lengthM)}: ${parts.join(", ") || NO_MEDIA}`;
}

/** The kinds of pods of a fabric; where there are many, those beyond the first few as one. */
function podBoxes(fabric: FabricPlan, pods: readonly PodPlan[]): string[][] {
  const own = pods.filter(({ name }) => fabric.pods.includes(name));
  const { shown, rest } = atMost(own, MOST_PODS);
  const nodes = rest.reduce((sum, pod) => sum + pod.nodes, 0);
  return [
    ...shown.map((pod) => [`pod ${pod.name}`, counted(pod.nodes, "node"), counted(pod.gpus, "GPU")]),
    ...(rest.length === 0 ? [] : [[counted(rest.length, "other kind"), counted(nodes, "node")]]),
  ];
}

/** The switches of a tier: leaves by rail where each rail has as many, else all of them together. */
function tierBoxes({ topology, rails, planes }: FabricPlan, tier: TierPlan): string[][] {
  const { switches, part, downPorts, upPorts, powerKw } = tier;
  const byRail = tier.tier === "leaf" && topology === "rail-optimized" && rails > 1 && rails <= MOST_RAILS;
  if (byRail && switches % rails === 0) {
    const each = switches / rails;
    return Array.from({ length: rails }, (_, rail) => [`rail ${rail + 1}`, counted(each, "leaf", "leaves")]);
  }
  const inPlanes = planes === 1 ? "" : ` in ${thousands(planes)} planes`;
  const inRails = tier.tier === "leaf" && rails > 1 && topology === "rail-optimized" ? `, ${thousands(rails)} rails` : "";
  return [
    [
      `${thousands(switches)} x ${part}`,
      `${thousands(downPorts)} ports down, ${thousands(upPorts)} up${inPlanes}${inRails}`,
      kilowatts(powerKw),
    ],
  ];
}
