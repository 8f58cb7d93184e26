import type { CablePlan, FabricPlan, TierPlan } from "../../plan/site-plan";
import { counted, kilowatts, measures, thousands, type TextOptions } from "../../formats";
import type { Section } from "../../formats/section";
import { figureColumn, tableOf, textColumn, type Table, type TableColumn } from "../../formats/table";
import { round } from "../../units";

/** A fabric with its tiers and its links. */
export function fabricSection(fabric: FabricPlan, options: TextOptions = {}): Section {
  const heading = `Fabric ${fabric.name} (${fabricKind(fabric)})`;
  const size = `${fabricSize(fabric)}.`;
  if (fabric.unbuildable !== null)
    return { heading, blocks: [{ notes: [size] }, { notes: [unbuildableText(fabric)], tone: "error" }] };
  const notes = [
    size,
    ...speedTexts(fabric),
    `Bisection within a hall: ${thousands(fabric.bisectionTbps, 1)} Tbps. Power: ${kilowatts(fabric.powerKw)}.`,
    ...(fabric.uplinksTo === null ? [] : [`Uplinks of the leaves: to fabric ${fabric.uplinksTo}.`]),
  ];
  return { heading, blocks: [{ notes }, tierTable(fabric), linkTable(fabric, options)] };
}

/** Role and topology of a fabric. */
function fabricKind({ role, topology, derived }: FabricPlan): string {
  return `${role}, ${topology}${derived ? ", default (none specified)" : ""}`;
}

/** Endpoints, rails, planes and oversubscription of a fabric. */
function fabricSize({ endpoints, linkGbps, linkSpeeds, rails, planes, oversubscription }: FabricPlan): string {
  const most = linkSpeeds.length > 1 ? "up to " : "";
  return (
    `${counted(endpoints, "endpoint")} at ${most}${round(linkGbps, 1)} Gbps, ${counted(rails, "rail")}, ` +
    `${counted(planes, "plane")}, oversubscription ${round(oversubscription, 2)}:1`
  );
}

/** Why a fabric cannot be built. */
function unbuildableText({ unbuildable }: FabricPlan): string {
  return `Cannot be built: ${unbuildable ?? ""}.`;
}

/** Cables and transceivers of a layer with their quantities. */
function mediaTexts({ cables, transceivers }: CablePlan): string[] {
  const media = [...cables, ...transceivers].map(({ count, part }) => `${thousands(count)} x ${part}`);
  return media.length === 0 ? [NO_MEDIA] : media;
}

/** In place of cables for links longer than any cable of the catalog. */
export const NO_MEDIA = "no part of the catalog is long enough";

/** Links of several speeds, or that share ports. */
function speedTexts({ linkSpeeds }: FabricPlan): string[] {
  if (linkSpeeds.length < 2 && linkSpeeds.every(({ perPort }) => perPort === 1)) return [];
  const texts = linkSpeeds.map(
    ({ gbps, perPort, links }) =>
      `${thousands(links)} at ${round(gbps, 1)} Gbps${perPort === 1 ? "" : `, ${perPort} per port`}`,
  );
  return [`Endpoint links: ${texts.join("; ")}.`];
}

function tierTable({ tiers }: FabricPlan): Table {
  const columns: TableColumn<TierPlan>[] = [
    textColumn("Tier", ({ tier }) => tier),
    figureColumn("Switches", ({ switches }) => thousands(switches)),
    figureColumn("Down ports", ({ downPorts }) => thousands(downPorts)),
    figureColumn("Up ports", ({ upPorts }) => thousands(upPorts)),
    textColumn("Part", ({ part }) => part),
  ];
  return tableOf(columns, tiers, { caption: "Switches by tier" });
}

function linkTable({ cables }: FabricPlan, options: TextOptions): Table {
  const { length } = measures(options);
  const columns: TableColumn<CablePlan>[] = [
    textColumn("Layer", ({ layer }) => layer),
    figureColumn("Links", ({ count }) => thousands(count)),
    figureColumn(`Longest (${length.unit})`, ({ lengthM }) => length.figure(lengthM)),
    figureColumn(`Mean (${length.unit})`, ({ meanLengthM }) => length.figure(meanLengthM), { only: ["html"] }),
    textColumn("Cables and transceivers", mediaTexts),
  ];
  return tableOf(columns, cables, { caption: "Links by layer" });
}
