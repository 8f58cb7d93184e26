import { at } from "../../errors/at";
import type { Catalog } from "../../catalog";
import type { Fabric } from "../../model";
import { counted, figure } from "../../formats";
import { maxOf } from "../../units";
import { attachmentsOf, type Attachments } from "./attachment";
import { shapeFabric, type FabricShape, type ShapeResult } from "./fabric-shape";
import { groupSizes, leavesOf, railsOf, type Grouped, type Grouping } from "./leaf-group";
import type { Member } from "./member";
import { sum } from "../../units/sum";
import { leafSwitch, spineSwitch } from "./switch-choice";
import { externalShare, sidePorts } from "./side-links";
import {
  splitOf,
  splitOfPorts,
  switchKw,
  switchPorts,
  uplinkGbps,
  uplinksPerCage,
  withFreePorts,
  withoutPorts,
  type LinkSpeed,
  type SwitchPorts,
} from "./switch-ports";

/** A fabric of one hall: its members and its shape; all planes are identical. */
export interface FabricTopology {
  readonly fabric: Fabric;
  readonly members: readonly Member[];
  readonly attachments: Attachments;
  readonly leaf: SwitchPorts;
  /** Of spines and cores. */
  readonly upper: SwitchPorts;
  readonly rails: number;
  /** NICs, each counted once however many planes it is split over. */
  readonly endpoints: number;
  /** Grouping of devices on leaves; it differs from the fabric's setting if all fit on one switch. */
  readonly grouping: Grouping;
  /** Ports of a leaf that devices can take. */
  readonly leafDown: number;
  /** Ports of leaves that fabric managers take. */
  readonly managerPorts: number;
  /** Links of each leaf to the other one of its pair, which follow each other; 0 where leaves make no pairs. */
  readonly peers: number;
  /** Null where none of three tiers can be built, and why. */
  readonly shape: FabricShape | null;
  readonly unbuildable: string | null;
}

/**
 * Connects the members of a fabric, at least one.
 * @param nics the NICs that each port of a leaf must support, by speed over all planes; the fastest sets the speed of the
 *   fabric
 */
export function join(
  fabric: Fabric,
  members: readonly Member[],
  nics: readonly LinkSpeed[],
  catalog: Catalog,
): FabricTopology {
  const links = nics.map(({ gbps, laneGbps }) => ({ gbps: gbps / fabric.planes, laneGbps }));
  const linkGbps = maxOf(links.map(({ gbps }) => gbps));
  const leaf = switchPorts(leafSwitch(fabric, linkGbps, catalog), linkGbps, links);
  const upper = switchPorts(spineSwitch(fabric, leaf, catalog), uplinkGbps(leaf));
  const endpoints = sum(members.map((member) => member.pods * member.perPod * member.nics));
  const attachments = attachmentsOf(fabric, members, leaf);
  const managerPorts = Math.ceil(fabric.reservedNodePorts / attachments.managersPerPort);
  const common = { fabric, members, attachments, leaf, upper, rails: railsOf(members), endpoints, managerPorts };
  const result = shapeOf(common);
  if ("unbuildable" in result) return { ...common, grouping: fabric, leafDown: 0, peers: 0, shape: null, ...result };
  const { shape } = result;
  const single = shape.leafSpine === null && shape.tiers[0]?.switches === 1;
  const grouping: Grouping = single ? ONE_LEAF : fabric;
  const leafDown = shape.leafRoom;
  const topology = { ...common, grouping, leafDown, shape, unbuildable: null };
  return { ...topology, peers: inPairs(topology) ? fabric.peerLinks : 0 };
}

/** How devices share a leaf where there is but one. */
const ONE_LEAF: Grouping = { leafGroup: "fabric", topology: "fat-tree" };

/** Whether the leaves of a plane are pairs that serve the same nodes: those of both rails, or two and two of each group. */
function inPairs(topology: Grouped & Pick<FabricTopology, "leafDown" | "shape">): boolean {
  const { grouping, leafDown, shape } = topology;
  const groups = groupSizes(topology);
  if (grouping.topology === "rail-optimized") return groups.every(({ rails }) => rails === 2);
  const leaves = [shape?.tiers[0]?.switches ?? 0, ...groups.map((group) => leavesOf(group, "fat-tree", leafDown))];
  return leaves.every((count) => count % 2 === 0);
}

/** Inputs of the shape of a fabric. */
type Unshaped = Omit<FabricTopology, "grouping" | "leafDown" | "peers" | "shape" | "unbuildable">;

function shapeOf(topology: Unshaped): ShapeResult {
  const { fabric, leaf, upper, rails } = topology;
  const slow = [leaf, upper].find(({ radix }) => radix === 0);
  if (slow) {
    const { device, linkGbps } = slow;
    if (device.portGbps >= linkGbps)
      return { unbuildable: `a port of ${device.id} has fewer lanes than a NIC of the fabric` };
    return {
      unbuildable: `ports of ${device.id} run at ${figure(device.portGbps)} Gbps, links of the fabric at ${figure(linkGbps)} Gbps`,
    };
  }
  const { peerLinks, externalLinks } = fabric;
  const leafCage = uplinksPerCage(leaf);
  const open = withoutPorts(withFreePorts(leaf, fabric.freeLeafPorts), sidePorts(peerLinks, leafCage));
  if (peerLinks > 0 && Math.min(open.radix, leaf.uplinkPorts > 0 ? open.uplinkPorts : Infinity) <= 0) {
    const ports = leaf.uplinkPorts > 0 ? `${leaf.uplinkPorts} uplink ports` : `${leaf.radix} ports`;
    return { unbuildable: `${counted(peerLinks, "peer link")} of a leaf take all ${ports} of ${leaf.device.id}` };
  }
  const leafRoom = (leaves: number) => {
    const left = withoutPorts(open, sidePorts(externalShare(externalLinks, leaves), leafCage));
    return left.uplinkPorts < 0 ? 0 : left.radix;
  };
  return shapeFabric({
    leafPorts: open.radix,
    split: splitOf(open, fabric.oversubscription),
    radix: upper.radix,
    portsPerCage: upper.portsPerCage,
    spineOversubscription: fabric.spineOversubscription,
    endpoints: portsOf(topology, ONE_LEAF) + lostPorts(topology),
    leaves: (downPorts) => leavesFor(topology, downPorts),
    leafSet: fabric.topology === "rail-optimized" ? rails : peerLinks > 0 ? 2 : 1,
    leavesMayStandAlone: (leaves) => fabric.topology === "rail-optimized" && leaves === rails,
    tiers: fabric.tiers,
    leastSpines: fabric.spines,
    leafRoom,
    externalPorts: (switches) => sidePorts(externalShare(externalLinks, switches), upper.portsPerCage),
    inPairs: peerLinks > 0,
    withoutSpines: fabric.uplinksTo !== undefined,
  });
}

/** Leaf ports that devices and fabric managers take, at most, when they are grouped like that. */
function portsOf(topology: Unshaped, grouping: Grouping): number {
  const { endpoints, managerPorts, attachments } = topology;
  // Rails that some devices lack take no port.
  if (attachments.all.every((kind, place) => place === attachments.ofManagers || (place === 0 && kind.perPort === 1)))
    return endpoints + managerPorts;
  const groups = groupSizes({ ...topology, grouping });
  const each = groups.map(({ count, ports, rails }) => count * ports * (grouping.topology === "rail-optimized" ? rails : 1));
  return sum(each) + managerPorts;
}

/** Ports of a leaf, at most, that neither devices nor managers can take, because both would split the same full-speed port. */
function lostPorts({ attachments: { all, ofManagers, managersPerPort }, leaf }: Unshaped): number {
  return ofManagers === null || all.every(({ perPort }) => perPort === managersPerPort) ? 0 : splitOfPorts(leaf) - 1;
}

/** Leaves by the fabric's grouping; more where fabric managers find no port left. */
function leavesFor(topology: Unshaped, downPorts: number): number {
  const { fabric, rails } = topology;
  const groups = groupSizes({ ...topology, grouping: fabric });
  const leaves = sum(groups.map((group) => group.count * leavesOf(group, fabric.topology, downPorts)));
  const missing = Math.max(0, portsOf(topology, fabric) - leaves * (downPorts - lostPorts(topology)));
  return leaves + rails * Math.ceil(missing / (rails * downPorts));
}

/** Nameplate power of all switches of a fabric in one hall, in kilowatts. */
export function switchesKw({ fabric, leaf, upper, shape }: FabricTopology): number {
  const tiers = shape?.tiers ?? [];
  return sum(
    tiers.map(({ tier, switches }) => switches * fabric.planes * switchKw((tier === "leaf" ? leaf : upper).device)),
  );
}

/**
 * Leaves of one plane of one pod of a kind.
 * @param places of the members of that kind, see `kindsOf`
 */
export function leavesPerPod(topology: Grouped & Pick<FabricTopology, "leafDown">, places: readonly number[]): number {
  const { members, attachments, grouping, leafDown } = topology;
  const own = {
    ...topology,
    members: places.flatMap((place) => (members[place] ? [{ ...members[place], pods: 1 }] : [])),
    attachments: { ...attachments, ofMember: places.map((place) => at(attachments.ofMember, place)) },
  };
  return sum(groupSizes(own).map((group) => group.count * leavesOf(group, grouping.topology, leafDown)));
}
