import type { FeedPlan, PodPlan, PowerStagePlan, SitePlan } from "../../plan/site-plan";
import { counted, kilowatts, percent, significant, thousands } from "../../formats";
import { atMost } from "../at-most";
import type { Markup } from "../markup";
import { box, boxHeight, line, places, svg, WIDTH, type Box } from "./svg";

/** Maximum number of feeds with storage, and of loads per stage, side by side. */
const MOST_SOURCES = 5;
const MOST_LOADS = 5;

const GAP = 34;
const STAGE = { x: 250, width: 420 };
const SIDE = 218;
const SOURCE_HEIGHT = boxHeight(4, true);
const STAGE_HEIGHT = boxHeight(3, true);
const LOAD_HEIGHT = boxHeight(3);

/** Names of stages in drawings. */
const STAGE_NAMES: Readonly<Record<PowerStagePlan["stage"], string>> = {
  transformer: "Transformers",
  ups: "UPS",
  busway: "Busways",
  "rack-pdu": "Rack PDUs",
};

type Plan = Pick<SitePlan, "power" | "pods" | "fabrics" | "cooling" | "totals">;

/** The one-line diagram of a site: from its feeds through the power chain down to the racks, and cooling next to them. */
export function powerDrawing(id: string, plan: Plan): Markup {
  const { power, totals, cooling } = plan;
  const bus = 4 + SOURCE_HEIGHT + GAP;
  const content: Markup[] = [...sources(plan, bus), line("bus", [20, bus], [WIDTH - 20, bus])];
  const middle = STAGE.x + STAGE.width / 2;
  let y = bus;
  const stages = [...power.stages].reverse();
  for (const [index, stage] of stages.entries()) {
    content.push(line("wire", [middle, y], [middle, y + GAP]), stageBox(stage, y + GAP));
    y += GAP + STAGE_HEIGHT;
    const beside = sideLoads(plan, stage, stages[index + 1]);
    for (const { lines, x } of beside) {
      content.push(line("wire", [middle, y + 12], [x + SIDE / 2, y + 12], [x + SIDE / 2, y + 24]));
      content.push(box({ x, width: SIDE, y: y + 24, lines, kind: "load" }));
    }
    if (beside.length > 0) {
      const foot = y + 24 + LOAD_HEIGHT - GAP;
      content.push(line("wire", [middle, y], [middle, foot]));
      y = foot;
    }
  }
  const loads = rackLoads(plan);
  const foot = y + GAP;
  const row = places(loads.length, 20, WIDTH - 40, 12);
  content.push(line("wire", [middle, y], [middle, foot]), line("bus", [20, foot], [WIDTH - 20, foot]));
  for (const [index, lines] of loads.entries()) {
    const { x, width } = row[index] ?? { x: 0, width: WIDTH };
    content.push(line("wire", [x + width / 2, foot], [x + width / 2, foot + 20]));
    content.push(box({ x, width, y: foot + 20, lines, kind: "load" }));
  }
  return svg(id, {
    title: "Power, one line",
    description: `${counted(power.feeds.length, "feed")} with ${kilowatts(totals.facilityPowerKw)} of load: ${kilowatts(totals.itPowerKw)} IT load, ${kilowatts(cooling.powerKw)} cooling, ${kilowatts(power.lossesKw)} losses.`,
    height: foot + 24 + LOAD_HEIGHT,
    content,
  });
}

/** Feeds and storages above the bus of the site, each with a line down to it. */
function sources({ power: { feeds, storage } }: Plan, bus: number): Markup[] {
  const { shown, rest } = atMost(feeds, MOST_SOURCES - Math.min(1, storage.length));
  const lines: Pick<Box, "lines" | "use" | "kind">[] = [
    ...shown.map((feed) => ({ lines: feedLines(feed), use: feed.utilization, kind: "source" })),
    ...(rest.length === 0 ? [] : [{ lines: restLines(rest), use: null, kind: "source" }]),
    ...(storage.length === 0 ? [] : [{ lines: storageLines(storage), use: null, kind: "source" }]),
  ];
  const row = places(lines.length, 20, WIDTH - 40, 12);
  return lines.flatMap((own, index) => {
    const { x, width } = row[index] ?? { x: 0, width: WIDTH };
    const foot = 4 + boxHeight(own.lines.length, own.use !== null);
    return [line("wire", [x + width / 2, foot], [x + width / 2, bus]), box({ x, width, y: 4, ...own })];
  });
}

function feedLines({ name, kind, capacityKw, loadKw, utilization, units }: FeedPlan): string[] {
  const use = utilization === null ? "" : `, ${percent(utilization)}`;
  return [
    name,
    kind,
    units ? `${thousands(units.count)} x ${units.part}` : "no units",
    `${kilowatts(loadKw)} of ${kilowatts(capacityKw)}${use}`,
  ];
}

function restLines(feeds: readonly FeedPlan[]): string[] {
  const sum = (of: (feed: FeedPlan) => number) => feeds.reduce((total, feed) => total + of(feed), 0);
  return [
    counted(feeds.length, "other feed"),
    `${kilowatts(sum((feed) => feed.loadKw))} of ${kilowatts(sum((feed) => feed.capacityKw))}`,
  ];
}

function storageLines(storage: SitePlan["power"]["storage"]): string[] {
  const [first] = storage;
  const sum = (of: (unit: SitePlan["power"]["storage"][number]) => number) =>
    storage.reduce((total, unit) => total + of(unit), 0);
  const name = storage.length === 1 && first ? first.name : counted(storage.length, "storage");
  const units = storage.length === 1 && first ? `${thousands(first.count)} x ${first.part}` : "batteries";
  return [
    name,
    units,
    `${kilowatts(sum((unit) => unit.powerKw))}, ${significant(sum((unit) => unit.energyKwh) / 1000)} MWh`,
  ];
}

function stageBox({ stage, part, units, working, capacityKw, loadKw, lossKw }: PowerStagePlan, y: number): Markup {
  const use = capacityKw === 0 ? null : loadKw / capacityKw;
  return box({
    ...STAGE,
    y,
    use,
    lines: [
      `${STAGE_NAMES[stage]}: ${thousands(units)} x ${part}`,
      `${thousands(working)} required, ${lossKw === 0 ? "no losses" : `losses ${kilowatts(lossKw)}`}`,
      `${kilowatts(loadKw)} of ${kilowatts(capacityKw)}${use === null ? "" : `, ${percent(use)}`}`,
    ],
  });
}

/**
 * Loads fed from a stage other than the racks: cooling from transformers, and rack-scale systems, which have no rack PDUs,
 * from the last stage before those.
 */
function sideLoads(
  { pods, cooling }: Plan,
  { stage }: PowerStagePlan,
  next: PowerStagePlan | undefined,
): { readonly x: number; readonly lines: readonly string[] }[] {
  const systems = pods.filter(({ system }) => system !== null);
  const last = stage !== "rack-pdu" && (next === undefined || next.stage === "rack-pdu");
  return [
    ...(last && systems.length > 0 ? [{ x: 2, lines: loadLines("Rack-scale systems", systems) }] : []),
    ...(stage === "transformer" && cooling.powerKw > 0
      ? [{ x: WIDTH - SIDE - 2, lines: ["Cooling", "pumps, fans and chillers", kilowatts(cooling.powerKw)] }]
      : []),
  ];
}

/** Loads fed from the last stage: racks by kind of pod, with the last ones combined, and switches. */
function rackLoads({ pods, fabrics }: Plan): string[][] {
  const { shown, rest } = atMost(
    pods.filter(({ system }) => system === null),
    MOST_LOADS,
  );
  return [
    ...shown.map((pod) => loadLines(`pod ${pod.name}`, [pod])),
    ...(rest.length === 0 ? [] : [loadLines(counted(rest.length, "other kind"), rest)]),
    ["switches", counted(fabrics.length, "fabric"), kilowatts(fabrics.reduce((sum, fabric) => sum + fabric.powerKw, 0))],
  ];
}

function loadLines(name: string, pods: readonly PodPlan[]): string[] {
  const racks = pods.reduce((sum, pod) => sum + pod.racks, 0);
  const kw = pods.reduce((sum, pod) => sum + pod.itPowerKw, 0);
  return [name, racks === 0 ? "in racks of switches" : counted(racks, "rack"), kilowatts(kw)];
}

/** Whether and how the drawing can be read, in one line. */
export function powerCaption({ power }: Pick<SitePlan, "power">): string {
  return `Redundancy ${power.redundancy}. Bars show utilization; loads are nameplate. See the floor plan for feed assignments.`;
}
