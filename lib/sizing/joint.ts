import type { Catalog } from "../catalog";
import type { Fabric } from "../model";
import { shapeFabric, type FabricShape, type ShapeResult } from "./fabric-shape";
import { groupSizes, leavesOf, railsOf, type Grouping } from "./leaf-group";
import type { Member } from "./member";
import { sum } from "./sum";
import { leafSwitch, spineSwitch } from "./switch-choice";
import { externalShare, sidePorts } from "./side-links";
import {
  splitOf,
  switchKw,
  switchPorts,
  uplinkGbps,
  uplinksPerCage,
  withFreePorts,
  withoutPorts,
  type SwitchPorts,
} from "./switch-ports";

/** A fabric of one hall: its members and its shape; each of its planes is wired alike. */
export interface Joint {
  readonly fabric: Fabric;
  readonly members: readonly Member[];
  readonly leaf: SwitchPorts;
  /** Of spines and cores. */
  readonly upper: SwitchPorts;
  readonly rails: number;
  /** NICs, each counted once however many planes it is split over. */
  readonly endpoints: number;
  /** How devices share leaves, which is not what the fabric asks for where all fit on one switch. */
  readonly grouping: Grouping;
  /** Ports of a leaf that devices can take. */
  readonly leafDown: number;
  /** Endpoints of fabric managers that share a leaf port over a splitting cable, and the leaf ports that all take. */
  readonly managers: { readonly perPort: number; readonly ports: number };
  /** Links of each leaf to the other one of its pair, which follow each other; 0 where leaves make no pairs. */
  readonly peers: number;
  /** Null where none of three tiers can be built, and why. */
  readonly shape: FabricShape | null;
  readonly unbuildable: string | null;
}

/** Joins the members of a fabric, of which there is one at least, by NICs of that speed. */
export function join(fabric: Fabric, members: readonly Member[], nicGbps: number, catalog: Catalog): Joint {
  const linkGbps = nicGbps / fabric.planes;
  const leaf = switchPorts(leafSwitch(fabric, linkGbps, catalog), linkGbps);
  const upper = switchPorts(spineSwitch(fabric, leaf, catalog), uplinkGbps(leaf));
  const endpoints = sum(members.map((member) => member.pods * member.perPod * member.nics));
  const perPort = managersPerPort(fabric, leaf);
  const managers = { perPort, ports: Math.ceil(fabric.reservedNodePorts / perPort) };
  const common = { fabric, members, leaf, upper, rails: railsOf(members), endpoints, managers };
  const result = shapeOf(common);
  if ("unbuildable" in result) return { ...common, grouping: fabric, leafDown: 0, peers: 0, shape: null, ...result };
  const { shape } = result;
  const single = shape.mesh === null && shape.tiers[0]?.switches === 1;
  const grouping: Grouping = single ? { leafGroup: "fabric", topology: "fat-tree" } : fabric;
  const leafDown = shape.leafRoom;
  const joint = { ...common, grouping, leafDown, shape, unbuildable: null };
  return { ...joint, peers: inPairs(joint) ? fabric.peerLinks : 0 };
}

/** Whether the leaves of a plane are pairs that serve the same nodes: those of both rails, or two and two of each group. */
function inPairs({
  members,
  grouping,
  leafDown,
  shape,
}: Pick<Joint, "members" | "grouping" | "leafDown" | "shape">): boolean {
  const groups = groupSizes(members, grouping);
  if (grouping.topology === "rail-optimized") return groups.every(({ rails }) => rails === 2);
  const leaves = [shape?.tiers[0]?.switches ?? 0, ...groups.map((group) => leavesOf(group, "fat-tree", leafDown))];
  return leaves.every((count) => count % 2 === 0);
}

function shapeOf({
  fabric,
  members,
  leaf,
  upper,
  rails,
  endpoints,
  managers,
}: Pick<Joint, "fabric" | "members" | "leaf" | "upper" | "rails" | "endpoints" | "managers">): ShapeResult {
  const slow = [leaf, upper].find(({ radix }) => radix === 0);
  if (slow) {
    const { device, linkGbps } = slow;
    return { unbuildable: `a port of ${device.id} carries ${device.portGbps} Gbps, a link of this fabric ${linkGbps} Gbps` };
  }
  const all = endpoints + managers.ports;
  const { peerLinks, externalLinks } = fabric;
  const leafCage = uplinksPerCage(leaf);
  const open = withoutPorts(withFreePorts(leaf, fabric.freeLeafPorts), sidePorts(peerLinks, leafCage));
  if (peerLinks > 0 && Math.min(open.radix, leaf.uplinkPorts > 0 ? open.uplinkPorts : Infinity) <= 0) {
    const ports = leaf.uplinkPorts > 0 ? `${leaf.uplinkPorts} uplink ports` : `${leaf.radix} ports`;
    return { unbuildable: `${peerLinks} peer links leave nothing of the ${ports} of ${leaf.device.id} for other links` };
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
    endpoints: all,
    leaves: (downPorts) => leavesFor(members, fabric, downPorts, all),
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

/** Endpoints of fabric managers that one leaf port serves: as many as it splits into at their speed. */
function managersPerPort({ managerGbps, planes }: Fabric, { device, linkGbps, radix }: SwitchPorts): number {
  if (managerGbps === undefined || radix === 0) return 1;
  return Math.max(1, switchPorts(device, Math.min(linkGbps, managerGbps / planes)).radix / radix);
}

/** Leaves by the fabric's grouping; more where fabric managers find no port left. */
function leavesFor(members: readonly Member[], fabric: Fabric, downPorts: number, endpoints: number): number {
  const leaves = sum(groupSizes(members, fabric).map((group) => group.count * leavesOf(group, fabric.topology, downPorts)));
  const rails = railsOf(members);
  const missing = Math.max(0, endpoints - leaves * downPorts);
  return leaves + rails * Math.ceil(missing / (rails * downPorts));
}

/** Largest draw of all switches of a fabric of one hall, in kilowatts. */
export function switchesKw({ fabric, leaf, upper, shape }: Joint): number {
  const tiers = shape?.tiers ?? [];
  return sum(
    tiers.map(({ tier, switches }) => switches * fabric.planes * switchKw((tier === "leaf" ? leaf : upper).device)),
  );
}

/** Leaves of one plane of one pod of a kind. */
export function leavesPerPod(
  { members, grouping, leafDown }: Pick<Joint, "members" | "grouping" | "leafDown">,
  kind: number,
): number {
  const own = members.filter((member) => member.kind === kind).map((member) => ({ ...member, pods: 1 }));
  return sum(groupSizes(own, grouping).map((group) => group.count * leavesOf(group, grouping.topology, leafDown)));
}
