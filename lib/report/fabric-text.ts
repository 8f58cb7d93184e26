import { printable } from "../errors";
import type { FabricPlan } from "../sizing/plan";
import { counted, kilowatts, styles, textTable, thousands, type TextOptions, wrapped } from "../text";
import { round } from "../units";

/** A fabric with its tiers and its cables, as lines of text. */
export function fabricText(fabric: FabricPlan, options: TextOptions): string[] {
  const style = styles(options);
  const origin = fabric.derived ? ", derived: the site names none" : "";
  const heading = style.heading(`Fabric ${fabric.name} (${fabric.role}, ${fabric.topology}${origin})`);
  const most = fabric.linkSpeeds.length > 1 ? "up to " : "";
  const size =
    `${counted(fabric.endpoints, "endpoint")} at ${most}${round(fabric.linkGbps, 1)} Gbps, ${counted(fabric.rails, "rail")}, ` +
    `${counted(fabric.planes, "plane")}, oversubscription ${round(fabric.oversubscription, 2)}:1`;
  if (fabric.unbuildable !== null) {
    return [heading, size, style.error(wrapped(`It cannot be built: ${printable(fabric.unbuildable)}.`)), ""];
  }
  const capacity = `${thousands(fabric.bisectionTbps, 1)} Tbps bisection within a hall, ${kilowatts(fabric.powerKw)}`;
  const uplinks = fabric.uplinksTo === null ? [] : [`Its leaves have their uplinks in fabric ${fabric.uplinksTo}.`];
  return [heading, size, ...speeds(fabric), capacity, ...uplinks, "", tierTable(fabric), "", cableTable(fabric), ""];
}

/** Links of several speeds, or that share ports. */
function speeds({ linkSpeeds }: FabricPlan): string[] {
  if (linkSpeeds.length < 2 && linkSpeeds.every(({ perPort }) => perPort === 1)) return [];
  const texts = linkSpeeds.map(
    ({ gbps, perPort, links }) =>
      `${thousands(links)} at ${round(gbps, 1)} Gbps${perPort === 1 ? "" : `, ${perPort} to a port`}`,
  );
  return [wrapped(`Links of devices: ${texts.join("; ")}.`)];
}

function tierTable({ tiers }: FabricPlan): string {
  return textTable(
    [
      { head: "Tier", width: 10 },
      { head: "Switches", width: 10, align: "right" },
      { head: "Ports down", width: 10, align: "right" },
      { head: "Ports up", width: 10, align: "right" },
      { head: "Part", width: 50 },
    ],
    tiers.map((tier) => [
      tier.tier,
      thousands(tier.switches),
      thousands(tier.downPorts),
      thousands(tier.upPorts),
      tier.part,
    ]),
  );
}

function cableTable({ cables }: FabricPlan): string {
  return textTable(
    [
      { head: "Layer", width: 10 },
      { head: "Links", width: 10, align: "right" },
      { head: "Longest", width: 10, align: "right" },
      { head: "Media", width: 62 },
    ],
    cables.map(({ layer, count, lengthM, cables: own, transceivers }) => {
      const media = [...own, ...transceivers].map((item) => `${thousands(item.count)} x ${item.part}`);
      return [
        layer,
        thousands(count),
        `${thousands(lengthM, 1)} m`,
        media.join("\n") || "none of the catalog reaches so far",
      ];
    }),
  );
}
