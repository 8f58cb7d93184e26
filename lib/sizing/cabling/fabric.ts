import { at } from "../../errors/at";
import { maxOf, minOf } from "../../units";
import { cablePlan } from "./cable-plan";
import type { CabledFabric } from "./cabled-fabric";
import type { LinkCounts } from "./link-counts";
import type { ShapeTier } from "../topology/fabric-shape";
import type { HallFabric } from "../hall/hall-fabric";
import { grouped } from "../../units/grouped";
import type { CableLayer, CablePlan, FabricPlan, LinkSpeedPlan, TierPlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";
import { switchKw } from "../topology/switch-ports";

/** Switches, links and media of a fabric in one hall. */
export function sizeFabric({ fabric: own, counts, layers, media }: CabledFabric): Omit<FabricPlan, "derived"> {
  const { fabric, members, leaf, upper, rails, endpoints, shape, unbuildable } = own;
  const tiers = counts && shape ? shape.tiers.map((tier) => tierPlan(tier, own, counts)) : [];
  const cables = layers.map((layer) => cablePlan(layer, media[layer.layer]));
  return {
    name: fabric.name,
    role: fabric.role,
    topology: fabric.topology,
    pods: members.flatMap(({ device }) => (device.type === "node" ? [device.pod] : [])),
    rails,
    planes: fabric.planes,
    endpoints,
    oversubscription: fabric.oversubscription,
    uplinksTo: fabric.uplinksTo ?? null,
    radix: leaf.radix,
    linkGbps: leaf.linkGbps,
    linkSpeeds: counts ? linkSpeeds(own, counts) : [],
    mixedCages: counts?.mixedCages ?? 0,
    spineRadix: upper.radix,
    uplinkGbps: upper.linkGbps,
    tiers,
    cables,
    bisectionTbps: shape ? bisectionTbps(own, cables) : 0,
    powerKw: fabricPower(tiers, cables),
    unbuildable,
  };
}

function linkSpeeds({ attachments }: HallFabric, { devices }: LinkCounts): LinkSpeedPlan[] {
  const all = attachments.all.map(({ gbps, perPort }, place) => ({
    gbps,
    perPort,
    links: sum([...at(devices, place).links.values()]),
  }));
  return grouped(all, speedKey)
    .map((alike) => ({ ...alike[0], links: sum(alike.map(({ links }) => links)) }))
    .sort(fastestFirst);
}

/** Key that distinguishes link speeds. */
export const speedKey = ({ gbps, perPort }: LinkSpeedPlan) => `${gbps} ${perPort}`;

/** The order of link speeds. */
export const fastestFirst = (a: LinkSpeedPlan, b: LinkSpeedPlan) => b.gbps - a.gbps || a.perPort - b.perPort;

/** Power of the switches and of the modules in them, in kW. */
export function fabricPower(tiers: readonly TierPlan[], cables: readonly CablePlan[]): number {
  return sum([...tiers, ...cables.flatMap((layer) => layer.transceivers)].map(({ powerKw }) => powerKw));
}

function tierPlan(tier: ShapeTier, own: HallFabric, { leavesByPorts }: LinkCounts): TierPlan {
  const { fabric, shape } = own;
  const { device } = tier.tier === "leaf" ? own.leaf : own.upper;
  const switches = tier.switches * fabric.planes;
  // Leaves that stand alone have no side that faces up, so that the ports in use are those of the fullest.
  const downPorts = shape?.leafSpine ? tier.downPorts : maxOf(leavesByPorts.keys());
  return { ...tier, switches, downPorts, part: device.id, powerKw: switches * switchKw(device) };
}

/**
 * Bandwidth between two halves of the endpoints, limited by the narrowest layer between tiers, or by the uplinks to another
 * fabric where several leaves have those instead of spines.
 */
function bisectionTbps({ fabric, members, attachments, upper, shape }: HallFabric, cables: readonly CablePlan[]): number {
  const [leaves] = shape?.tiers ?? [];
  const tiers: readonly CableLayer[] = ["leaf-spine", "spine-core"];
  const uplinks = leaves && fabric.uplinksTo !== undefined && leaves.switches > 1 ? leaves.switches * leaves.upPorts : 0;
  const links = [uplinks * fabric.planes, ...cables.filter(({ layer }) => tiers.includes(layer)).map(({ count }) => count)];
  const between = links.filter((count) => count > 0).map((count) => count * upper.linkGbps);
  const speed = (place: number) => at(attachments.all, at(attachments.ofMember, place)).gbps;
  const devices = sum(members.map(({ pods, perPod, nics }, place) => pods * perPod * nics * speed(place)));
  return minOf(between, devices * fabric.planes) / 2 / 1000;
}
