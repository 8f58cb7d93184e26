import type { Catalog, PartOf } from "../catalog";
import { DEFAULT_RACK, type Fabric, type Site } from "../model";
import { shapeFabric, type FabricShape } from "./fabric-shape";
import { Floor, switchUnits } from "./floor";
import { groupSizes, leavesOf, railsOf, type Grouping, type Member } from "./leaf-group";
import type { PodPlan, TierName } from "./plan";
import { sum } from "./sum";

/** One hall: what stands in it, and how its fabrics are joined and placed. */
export interface Layout {
  readonly pods: readonly PodPlan[];
  readonly wirings: readonly Wiring[];
  readonly floor: Floor;
  /** Racks of switches. */
  readonly networkRacks: number;
}

/** A fabric of one hall: its members and its shape; each of its planes is wired alike. */
export interface Wiring {
  readonly fabric: Fabric;
  readonly members: readonly Member[];
  /** Place of each member among the kinds of pods of the hall. */
  readonly kinds: readonly number[];
  /** By member, the place of its first NIC on this fabric among all NICs of a node: fabrics take them in turn. */
  readonly firstNics: readonly number[];
  readonly device: PartOf<"switch">;
  /** Speed of a link, and ports of a switch at that speed; 0 where no port is fast enough. */
  readonly linkGbps: number;
  readonly radix: number;
  readonly portsPerCage: number;
  readonly rails: number;
  /** NICs, each counted once however many planes it is split over. */
  readonly endpoints: number;
  /** How nodes share leaves, which is not what the fabric asks for where all fit on one switch. */
  readonly grouping: Grouping;
  /** Ports of a leaf that nodes can take. */
  readonly leafDown: number;
  /** Null where none of three tiers can be built, and why. */
  readonly shape: FabricShape | null;
  readonly unbuildable: string | null;
  /** First rack in the middle of the hall of each tier and plane that stands there. */
  readonly middle: Readonly<Partial<Record<TierName, readonly number[]>>>;
  /** By plane and member, the first rack unit of its leaves among the leaf units of a pod; empty where they stand elsewhere. */
  readonly podUnits: readonly (readonly number[])[];
  /** Switches that a rack in the middle of the hall holds. */
  readonly perRack: number;
}

/** Joins and places the fabrics of one hall. */
export function layOut(site: Site, all: readonly Fabric[], pods: readonly PodPlan[], catalog: Catalog): Layout {
  const fabrics = all.filter((fabric) => pods.some((pod) => fabric.pods?.includes(pod.name) ?? true));
  const rackUnits = catalog.of(DEFAULT_RACK, "rack").rackUnits ?? 0;
  const leafUnits = pods.map(() => 0);
  const nicsTaken = pods.map(() => 0);
  let middleRacks = 0;

  const wirings = fabrics.map((fabric): Wiring => {
    const joint = joined(fabric, pods, catalog);
    const { shape, device, kinds, members } = joint;
    const firstNics = members.map(({ nics }, index) => {
      const kind = kinds[index] ?? 0;
      const first = nicsTaken[kind] ?? 0;
      nicsTaken[kind] = first + nics;
      return first;
    });
    const wiring = { ...joint, firstNics };
    if (!shape) return { ...wiring, middle: {}, podUnits: [], perRack: 1 };
    const height = device.rackUnits ?? 1;
    const perRack = Math.max(1, Math.floor(switchUnits(rackUnits) / height));
    const beside = leafStands(wiring, site) === "beside";
    const inMiddle = (switches: number): readonly number[] =>
      Array.from({ length: fabric.planes }, () => {
        const first = middleRacks;
        middleRacks += Math.ceil(switches / perRack);
        return first;
      });
    const podUnits = Array.from({ length: beside ? fabric.planes : 0 }, () =>
      members.map((member, index) => {
        const kind = kinds[index] ?? 0;
        const first = leafUnits[kind] ?? 0;
        leafUnits[kind] = first + leavesPerPod(wiring, member) * height;
        return first;
      }),
    );
    const middle = Object.fromEntries(
      shape.tiers
        .filter(({ tier }) => tier !== "leaf" || leafStands(wiring, site) === "middle")
        .map(({ tier, switches }) => [tier, inMiddle(switches)]),
    );
    return { ...wiring, middle, podUnits, perRack };
  });

  const floor = new Floor(
    site.floor,
    pods.map((pod, kind) => ({ count: pod.count, racksPerPod: pod.racksPerPod, leafUnits: leafUnits[kind] ?? 0 })),
    middleRacks,
    rackUnits,
  );
  return { pods, wirings, floor, networkRacks: floor.leafRacks + middleRacks };
}

/** Where leaves stand: in the racks of their nodes, in racks beside their pod, or in the middle of the hall. */
export function leafStands({ grouping }: Pick<Wiring, "grouping">, site: Site): "in-rack" | "beside" | "middle" {
  if (grouping.leafGroup === "fabric") return "middle";
  return grouping.leafGroup === "rack" || site.floor.leafPlacement === "in-rack" ? "in-rack" : "beside";
}

/** Leaves of one plane of one pod. */
export function leavesPerPod({ grouping, leafDown }: Pick<Wiring, "grouping" | "leafDown">, member: Member): number {
  const one = [{ ...member, pod: { ...member.pod, count: 1 } }];
  return sum(groupSizes(one, grouping).map((group) => group.count * leavesOf(group, grouping.topology, leafDown)));
}

function joined(
  fabric: Fabric,
  pods: readonly PodPlan[],
  catalog: Catalog,
): Omit<Wiring, "firstNics" | "middle" | "podUnits" | "perRack"> {
  const kinds = pods.flatMap((pod, kind) => ((fabric.pods?.includes(pod.name) ?? true) ? [kind] : []));
  const members = kinds.flatMap((kind) => pods[kind] ?? []).map((pod) => memberOf(pod, fabric, catalog));
  const device = catalog.of(fabric.switch, "switch");
  const linkGbps = Math.max(...members.map((member) => member.gbps)) / fabric.planes;
  const radix = radixAt(device, linkGbps);
  const portsPerCage = radix / (device.cages ?? device.ports);
  const endpoints = sum(members.map((member) => member.pod.nodes * member.nics));
  const rails = railsOf(members);
  const common = { fabric, members, kinds, device, linkGbps, radix, portsPerCage, rails, endpoints };
  if (radix === 0) {
    const unbuildable = `a port of ${device.id} carries ${device.portGbps} Gbps, a link of this fabric ${linkGbps} Gbps`;
    return { ...common, grouping: fabric, leafDown: 0, shape: null, unbuildable };
  }
  const result = shapeFabric({
    radix,
    portsPerCage,
    oversubscription: fabric.oversubscription,
    spineOversubscription: fabric.spineOversubscription,
    endpoints: endpoints + fabric.reservedNodePorts,
    leaves: (downPorts) => leavesFor(members, fabric, downPorts, endpoints + fabric.reservedNodePorts),
    leafSet: fabric.topology === "rail-optimized" ? rails : 1,
    leavesMayStandAlone: (leaves) => fabric.topology === "rail-optimized" && leaves === rails,
    tiers: fabric.tiers,
  });
  if ("unbuildable" in result)
    return { ...common, grouping: fabric, leafDown: 0, shape: null, unbuildable: result.unbuildable };
  const { shape } = result;
  const single = shape.mesh === null && shape.tiers[0]?.switches === 1;
  const grouping: Grouping = single ? { leafGroup: "fabric", topology: "fat-tree" } : fabric;
  const leafDown = shape.mesh === null ? radix : (shape.tiers[0]?.downPorts ?? 0);
  return { ...common, grouping, leafDown, shape, unbuildable: null };
}

/** Speed of a management controller's port, general practice. */
const MANAGEMENT_GBPS = 1;

/** On other fabrics than that of compute, a node has one NIC of its own cage unless the fabric says otherwise. */
function memberOf(pod: PodPlan, fabric: Fabric, catalog: Catalog): Member {
  const node = catalog.of(pod.node, "node");
  const { nicsPerNode, nicGbps, role } = fabric;
  if (role === "compute") {
    return { pod, nics: nicsPerNode ?? node.nics, gbps: nicGbps ?? node.nicGbps, nicPortsPerCage: node.nicPortsPerCage };
  }
  const gbps = nicGbps ?? (role === "out-of-band" ? MANAGEMENT_GBPS : node.nicGbps);
  return { pod, nics: nicsPerNode ?? 1, gbps, nicPortsPerCage: 1 };
}

/** Ports of a switch when each is split as often as the speed of a link allows; 0 where even a whole port is too slow. */
function radixAt(device: PartOf<"switch">, linkGbps: number): number {
  const split = Math.max(0, ...device.splits.filter((ways) => device.portGbps / ways >= linkGbps));
  return device.ports * split;
}

/** Leaves by the fabric's grouping; more where fabric managers find no port left. */
function leavesFor(members: readonly Member[], fabric: Fabric, downPorts: number, endpoints: number): number {
  const leaves = sum(groupSizes(members, fabric).map((group) => group.count * leavesOf(group, fabric.topology, downPorts)));
  const rails = railsOf(members);
  const missing = Math.max(0, endpoints - leaves * downPorts);
  return leaves + rails * Math.ceil(missing / (rails * downPorts));
}
