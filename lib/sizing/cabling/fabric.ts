import type { Catalog } from "../../catalog";
import { at } from "../../errors";
import { maxOf, minOf } from "../../units";
import { layersOf } from "./cable-layer";
import { cablePlan } from "./cable-plan";
import { cablingOf, type Cabling } from "./cabling";
import type { ShapeTier } from "../topology/fabric-shape";
import type { Layout, Wiring } from "../hall/layout";
import { grouped } from "../../units/grouped";
import type { CableLayer, CablePlan, FabricPlan, LinkSpeedPlan, TierPlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";
import { switchKw } from "../topology/switch-ports";

/** Switches, links and media of a fabric in one hall. */
export function sizeFabric(layout: Layout, wiring: Wiring, catalog: Catalog): Omit<FabricPlan, "derived"> {
  const { fabric, members, leaf, upper, rails, endpoints, shape, unbuildable } = wiring;
  const cabling = cablingOf(layout, wiring);
  const tiers = cabling && shape ? shape.tiers.map((tier) => tierPlan(tier, wiring, cabling)) : [];
  const cables = cabling ? layersOf(wiring, cabling).map((layer) => cablePlan(layer, fabric, catalog)) : [];
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
    linkSpeeds: cabling ? linkSpeeds(wiring, cabling) : [],
    mixedCages: cabling?.mixedCages ?? 0,
    spineRadix: upper.radix,
    uplinkGbps: upper.linkGbps,
    tiers,
    cables,
    bisectionTbps: shape ? bisectionTbps(wiring, cables) : 0,
    powerKw: fabricPower(tiers, cables),
    unbuildable,
  };
}

function linkSpeeds({ attachments }: Wiring, { devices }: Cabling): LinkSpeedPlan[] {
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

function tierPlan(tier: ShapeTier, wiring: Wiring, { leavesByPorts }: Cabling): TierPlan {
  const { fabric, shape } = wiring;
  const { device } = tier.tier === "leaf" ? wiring.leaf : wiring.upper;
  const switches = tier.switches * fabric.planes;
  // Leaves that stand alone have no side that faces up, so that the ports in use are those of the fullest.
  const downPorts = shape?.mesh ? tier.downPorts : maxOf(leavesByPorts.keys());
  return { ...tier, switches, downPorts, part: device.id, powerKw: switches * switchKw(device) };
}

/**
 * Bandwidth between two halves of the endpoints, limited by the narrowest layer between tiers, or by the uplinks to another
 * fabric where several leaves have those instead of spines.
 */
function bisectionTbps({ fabric, members, attachments, upper, shape }: Wiring, cables: readonly CablePlan[]): number {
  const [leaves] = shape?.tiers ?? [];
  const tiers: readonly CableLayer[] = ["leaf-spine", "spine-core"];
  const uplinks = leaves && fabric.uplinksTo !== undefined && leaves.switches > 1 ? leaves.switches * leaves.upPorts : 0;
  const links = [uplinks * fabric.planes, ...cables.filter(({ layer }) => tiers.includes(layer)).map(({ count }) => count)];
  const between = links.filter((count) => count > 0).map((count) => count * upper.linkGbps);
  const speed = (place: number) => at(attachments.all, at(attachments.ofMember, place)).gbps;
  const devices = sum(members.map(({ pods, perPod, nics }, place) => pods * perPod * nics * speed(place)));
  return minOf(between, devices * fabric.planes) / 2 / 1000;
}
