import type { Catalog, PartOf } from "../catalog";
import type { Fabric } from "../model";
import { shapeFabric, type FabricShape, type ShapeTier } from "./fabric-shape";
import { runsWithin } from "./floor";
import { chooseMedia, type CableEnd } from "./media";
import type { CableLayer, CablePlan, FabricPlan, PodPlan, TierPlan } from "./plan";
import { sum } from "./sum";

/** Pods of one kind as a fabric sees them. */
interface Member {
  readonly pod: PodPlan;
  readonly node: PartOf<"node">;
  readonly nics: number;
  readonly gbps: number;
}

/** The switches, links and media of a fabric over the pods that it joins. */
export function sizeFabric(fabric: Fabric, pods: readonly PodPlan[], catalog: Catalog): FabricPlan {
  const members = pods.filter((pod) => fabric.pods?.includes(pod.name) ?? true).map((pod) => memberOf(pod, fabric, catalog));
  const device = catalog.of(fabric.switch, "switch");
  const linkGbps = Math.max(...members.map((member) => member.gbps)) / fabric.planes;
  const radix = radixAt(device, linkGbps);
  const endpoints = sum(members.map((member) => member.pod.nodes * member.nics));
  const common = {
    name: fabric.name,
    role: fabric.role,
    topology: fabric.topology,
    pods: members.map((member) => member.pod.name),
    rails: Math.max(...members.map((member) => member.nics)),
    planes: fabric.planes,
    endpoints,
    oversubscription: fabric.oversubscription,
    radix,
    linkGbps,
  };
  const nothing = { tiers: [], cables: [], bisectionTbps: 0, powerKw: 0 };
  if (radix === 0) {
    const reason = `a port of ${device.id} carries ${device.portGbps} Gbps, a link of this fabric ${linkGbps} Gbps`;
    return { ...common, ...nothing, unbuildable: reason };
  }

  const result = shapeFabric({
    radix,
    oversubscription: fabric.oversubscription,
    endpoints: endpoints + fabric.reservedNodePorts,
    leaves: (downPorts) => leavesFor(members, fabric, downPorts, endpoints + fabric.reservedNodePorts),
    leafSet: fabric.topology === "rail-optimized" ? common.rails : 1,
    leavesMayStandAlone: (leaves) => fabric.topology === "rail-optimized" && leaves === common.rails,
    tiers: fabric.tiers,
  });
  if ("unbuildable" in result) return { ...common, ...nothing, unbuildable: result.unbuildable };

  const { shape } = result;
  const tiers = shape.tiers.map((tier) => tierPlan(tier, fabric.planes, device));
  const cables = cablePlans(shape, members, fabric, device, radix, linkGbps, catalog);
  const powerKw =
    sum(tiers.map((tier) => tier.powerKw)) +
    sum(cables.flatMap((cable) => cable.transceivers.map((module) => module.powerKw)));
  return {
    ...common,
    tiers,
    cables,
    bisectionTbps: bisectionTbps(endpoints, cables, linkGbps, fabric.planes),
    powerKw,
    unbuildable: null,
  };
}

function memberOf(pod: PodPlan, fabric: Fabric, catalog: Catalog): Member {
  const node = catalog.of(pod.node, "node");
  return { pod, node, nics: fabric.nicsPerNode ?? node.nics, gbps: fabric.nicGbps ?? node.nicGbps };
}

/** Ports of a switch when each is split as often as the speed of a link allows; 0 where even a whole port is too slow. */
function radixAt(device: PartOf<"switch">, linkGbps: number): number {
  const split = Math.max(0, ...device.splits.filter((ways) => device.portGbps / ways >= linkGbps));
  return device.ports * split;
}

/** Leaves by the fabric's grouping; more where fabric managers find no port left. */
function leavesFor(members: readonly Member[], fabric: Fabric, downPorts: number, endpoints: number): number {
  const leaves = sum(groupsOf(members, fabric).map((group) => group.count * leavesOfGroup(group, fabric, downPorts)));
  const rails = Math.max(...members.map((member) => member.nics));
  const missing = Math.max(0, endpoints - leaves * downPorts);
  return leaves + rails * Math.ceil(missing / (rails * downPorts));
}

/** Nodes that share a set of leaves, and how many such groups there are. */
interface LeafGroup {
  readonly count: number;
  readonly nodes: number;
  readonly nics: number;
}

function groupsOf(members: readonly Member[], fabric: Fabric): LeafGroup[] {
  if (fabric.leafGroup === "fabric") {
    const nics = Math.max(...members.map((member) => member.nics));
    return [{ count: 1, nodes: sum(members.map((member) => member.pod.nodes)), nics }];
  }
  return members.flatMap(({ pod, nics }): LeafGroup[] => {
    if (fabric.leafGroup === "pod") return [{ count: pod.count, nodes: pod.nodesPerPod, nics }];
    const full = Math.floor(pod.nodesPerPod / pod.nodesPerRack);
    const rest = pod.nodesPerPod - full * pod.nodesPerRack;
    const racks = { count: pod.count * full, nodes: pod.nodesPerRack, nics };
    return rest === 0 ? [racks] : [racks, { count: pod.count, nodes: rest, nics }];
  });
}

function leavesOfGroup(group: LeafGroup, fabric: Fabric, downPorts: number): number {
  return fabric.topology === "rail-optimized"
    ? group.nics * Math.ceil(group.nodes / downPorts)
    : Math.ceil((group.nodes * group.nics) / downPorts);
}

function tierPlan(tier: ShapeTier, planes: number, device: PartOf<"switch">): TierPlan {
  const draw = (device.maximum ?? device.typical)?.toKilowatts() ?? 0;
  const switches = tier.switches * planes;
  return { ...tier, switches, part: device.id, powerKw: switches * draw };
}

function cablePlans(
  shape: FabricShape,
  members: readonly Member[],
  fabric: Fabric,
  device: PartOf<"switch">,
  radix: number,
  gbps: number,
  catalog: Catalog,
): CablePlan[] {
  const portsPerCage = radix / (device.cages ?? device.ports);
  const end = (switches: number, ports: number): CableEnd => ({
    portsPerCage,
    cages: switches * fabric.planes * Math.ceil(ports / portsPerCage),
    drawIncludesModules: device.maximum !== undefined,
  });
  const cable = (layer: CableLayer, count: number, racks: number, lower: CableEnd, upper: CableEnd): CablePlan[] => {
    if (count === 0) return [];
    const runs = runsWithin(racks);
    const media = chooseMedia({ count, gbps, runs, lower, upper }, catalog);
    return [{ layer, count, lengthM: runs.longestM, meanLengthM: runs.meanM, ...media }];
  };

  const [leaf, spine, core] = shape.tiers;
  if (!leaf) return [];
  const endpoints = sum(members.map((member) => member.pod.nodes * member.nics));
  const racks = sum(members.map((member) => member.pod.racks));
  const nodeLinks = (endpoints + fabric.reservedNodePorts) * fabric.planes;
  const usedDown = Math.ceil(nodeLinks / (leaf.switches * fabric.planes));
  const nodePortsPerCage = Math.min(...members.map((member) => member.node.nicPortsPerCage)) * fabric.planes;
  const nodeEnd: CableEnd = {
    portsPerCage: nodePortsPerCage,
    cages: Math.ceil((endpoints * fabric.planes) / nodePortsPerCage) + fabric.reservedNodePorts * fabric.planes,
    drawIncludesModules: false,
  };
  return [
    ...cable("node-leaf", nodeLinks, racksOfGroup(members, fabric), nodeEnd, end(leaf.switches, usedDown)),
    ...(spine
      ? cable(
          "leaf-spine",
          shape.links["leaf-spine"] * fabric.planes,
          racks,
          end(leaf.switches, leaf.upPorts),
          end(spine.switches, spine.downPorts),
        )
      : []),
    ...(spine && core
      ? cable(
          "spine-core",
          shape.links["spine-core"] * fabric.planes,
          racks,
          end(spine.switches, spine.upPorts),
          end(core.switches, core.downPorts),
        )
      : []),
  ];
}

/** Racks of the largest group that shares leaves. */
function racksOfGroup(members: readonly Member[], fabric: Fabric): number {
  if (fabric.leafGroup === "rack") return 1;
  const racks = members.map((member) => (fabric.leafGroup === "pod" ? member.pod.racksPerPod : member.pod.racks));
  return fabric.leafGroup === "pod" ? Math.max(...racks) : sum(racks);
}

/** What half of the endpoints can send to the other half: the narrowest cable layer counts. */
function bisectionTbps(endpoints: number, cables: readonly CablePlan[], gbps: number, planes: number): number {
  const links = Math.min(
    endpoints * planes,
    ...cables.filter((cable) => cable.layer !== "node-leaf").map((cable) => cable.count),
  );
  return ((links / 2) * gbps) / 1000;
}
