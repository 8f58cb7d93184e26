import type { CablePlan, FabricPlan } from "../../plan/site-plan";
import { counted, kilowatts, measures, styles, textTable, thousands, type TextOptions, wrapped } from "../../formats";
import { round } from "../../units";

/** A fabric with its tiers and its links, as lines of text. */
export function fabricText(fabric: FabricPlan, options: TextOptions): string[] {
  const style = styles(options);
  const heading = style.heading(wrapped(`Fabric ${fabric.name} (${fabricKind(fabric)})`, options));
  const size = wrapped(`${fabricSize(fabric)}.`, options);
  if (fabric.unbuildable !== null) return [heading, size, style.error(wrapped(unbuildableText(fabric), options)), ""];
  const sentences = [
    ...speedTexts(fabric),
    `Bisection within a hall: ${thousands(fabric.bisectionTbps, 1)} Tbps. Power: ${kilowatts(fabric.powerKw)}.`,
    ...(fabric.uplinksTo === null ? [] : [`Uplinks of the leaves: to fabric ${fabric.uplinksTo}.`]),
  ];
  return [
    heading,
    size,
    ...sentences.map((sentence) => wrapped(sentence, options)),
    "",
    tierTable(fabric, options),
    "",
    linkTable(fabric, options),
    "",
  ];
}

/** Role and topology of a fabric. */
export function fabricKind({ role, topology, derived }: FabricPlan): string {
  return `${role}, ${topology}${derived ? ", default (none specified)" : ""}`;
}

/** Endpoints, rails, planes and oversubscription of a fabric. */
export function fabricSize({ endpoints, linkGbps, linkSpeeds, rails, planes, oversubscription }: FabricPlan): string {
  const most = linkSpeeds.length > 1 ? "up to " : "";
  return (
    `${counted(endpoints, "endpoint")} at ${most}${round(linkGbps, 1)} Gbps, ${counted(rails, "rail")}, ` +
    `${counted(planes, "plane")}, oversubscription ${round(oversubscription, 2)}:1`
  );
}

/** Why a fabric cannot be built. */
export function unbuildableText({ unbuildable }: FabricPlan): string {
  return `Cannot be built: ${unbuildable ?? ""}.`;
}

/** Cables and transceivers of a layer with their quantities. */
export function mediaTexts({ cables, transceivers }: CablePlan): string[] {
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

function tierTable({ tiers }: FabricPlan, options: TextOptions): string {
  return textTable(
    [
      { head: "Tier" },
      { head: "Switches", align: "right" },
      { head: "Down ports", align: "right" },
      { head: "Up ports", align: "right" },
      { head: "Part" },
    ],
    tiers.map((tier) => [
      tier.tier,
      thousands(tier.switches),
      thousands(tier.downPorts),
      thousands(tier.upPorts),
      tier.part,
    ]),
    options,
  );
}

function linkTable({ cables }: FabricPlan, options: TextOptions): string {
  const { length } = measures(options);
  return textTable(
    [
      { head: "Layer" },
      { head: "Links", align: "right" },
      { head: `Longest (${length.unit})`, align: "right" },
      { head: "Cables and transceivers" },
    ],
    cables.map((cable) => [cable.layer, thousands(cable.count), length.figure(cable.lengthM), mediaTexts(cable).join("\n")]),
    options,
  );
}
