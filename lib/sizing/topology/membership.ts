import type { Catalog } from "../../catalog";
import { MANAGEMENT_GBPS, nicsFor, type Nics } from "../../catalog/nics";
import { at } from "../../errors/at";
import type { Fabric } from "../../model";
import { leavesPerPod, type FabricTopology } from "./fabric-topology";
import { kindsOf, MIDDLE, type Member, type MemberDevice, type Uplinks } from "./member";
import type { NetworkRacks } from "../rack/network-racks";
import type { PodPlan } from "../../plan/site-plan";
import { leafPortNames, uplinkGbps, uplinksPerCage, type LinkSpeed } from "./switch-ports";

/** Whether a fabric may join nodes of a kind of pods. */
export function joins(fabric: Pick<Fabric, "pods">, pod: Pick<PodPlan, "name">): boolean {
  return fabric.pods?.includes(pod.name) ?? true;
}

/** NICs of each node of a pod that a fabric joins. */
function nicsOn(fabric: Fabric, pod: Pick<PodPlan, "name">, own: Nics): number {
  if (!joins(fabric, pod) || (fabric.role === "compute" && own.nics === 0)) return 0;
  return fabric.nicsPerNode ?? own.nics;
}

/** The NIC speeds that every leaf port of a fabric must support, over all halls, so that all halls are built the same way. */
export function nicSpeeds(fabric: Fabric, pods: readonly Pick<PodPlan, "name" | "node">[], catalog: Catalog): LinkSpeed[] {
  const speeds = pods.flatMap((pod): LinkSpeed[] => {
    const own = nicsFor(catalog.of(pod.node, "node"), fabric.role);
    if (nicsOn(fabric, pod, own) === 0) return [];
    return [{ gbps: fabric.nicGbps ?? own.nicGbps, laneGbps: own.nicLaneGbps }];
  });
  return speeds.length === 0 ? [{ gbps: MANAGEMENT_GBPS }] : speeds;
}

/** The nodes that a fabric joins. */
export function nodesOf(fabric: Fabric, pods: readonly PodPlan[], catalog: Catalog): Member[] {
  return pods.flatMap((pod, kind): Member[] => {
    const own = nicsFor(catalog.of(pod.node, "node"), fabric.role);
    const nics = nicsOn(fabric, pod, own);
    if (nics === 0) return [];
    const perRack = pod.racksPerPod === 0 ? null : pod.nodesPerRack;
    const place = { kind, pods: pod.count, racks: pod.racksPerPod, perPod: pod.nodesPerPod, perRack };
    const { nicPortsPerCage, nicLaneGbps } = own;
    const nicGbps = fabric.nicGbps ?? own.nicGbps;
    return [{ device: { type: "node", pod: pod.name }, ...place, nics, nicPortsPerCage, nicGbps, nicLaneGbps }];
  });
}

/**
 * Members of an out-of-band fabric other than nodes: the PDUs of their racks, the switches in their pods and, if
 * `managesMiddle`, the switches in the middle of the hall and the PDUs of all racks of switches.
 *
 * @param kinds kinds of pods managed by it
 * @param topologies the fabrics of the managed switches
 * @param networkRacks racks of switches, for their PDUs
 */
export function managedDevices(
  kinds: readonly number[],
  managesMiddle: boolean,
  pods: readonly PodPlan[],
  topologies: readonly FabricTopology[],
  networkRacks: Pick<NetworkRacks, "count" | "pdusPerRack">,
): Member[] {
  const switches = topologies.flatMap((topology) => switchesOf(topology, PORT));
  return [
    ...kinds.flatMap((kind) => {
      const pod = pods[kind];
      return pod ? [...pdusOf(pod, kind), ...switches.filter((member) => member.kind === kind)] : [];
    }),
    ...(managesMiddle ? [...switches.filter((member) => member.kind === MIDDLE), ...networkPdusOf(networkRacks)] : []),
  ];
}

const PORT = { nics: 1, nicPortsPerCage: 1, nicGbps: MANAGEMENT_GBPS };

function pdusOf(pod: PodPlan, kind: number): Member[] {
  if (pod.rackPdus === 0) return [];
  const perRack = pod.rackPdus / pod.racks;
  const place = { kind, pods: pod.count, racks: pod.racksPerPod, perPod: pod.racksPerPod * perRack, perRack };
  return [{ device: { type: "pdu", pod: pod.name }, ...place, ...PORT }];
}

/** Devices in the middle of the hall share leaves as if in one rack, including PDUs of racks next to pods. */
function networkPdusOf({ count, pdusPerRack }: Pick<NetworkRacks, "count" | "pdusPerRack">): Member[] {
  if (count * pdusPerRack === 0) return [];
  const place = { kind: MIDDLE, pods: 1, racks: 1, perPod: count * pdusPerRack, perRack: pdusPerRack };
  return [{ device: { type: "network-pdu" }, ...place, ...PORT }];
}

/** The leaves of a fabric without spines, with the ports that are joined with another fabric. */
export function uplinksOf(topology: FabricTopology): Member[] {
  const { leaf, shape } = topology;
  const [{ downPorts, upPorts } = { downPorts: 0, upPorts: 0 }] = shape?.tiers ?? [];
  const ports = leafPortNames(leaf).slice(downPorts, downPorts + upPorts);
  const uplinks = { ports, drawn: leaf.device.maximum !== undefined };
  const port = { nics: upPorts, nicPortsPerCage: uplinksPerCage(leaf), nicGbps: uplinkGbps(leaf) };
  return switchesOf(topology, port, uplinks);
}

/** The switches of a fabric, plane by plane: leaves by the pods that they belong to, and all others in the middle. */
function switchesOf(topology: FabricTopology, port: typeof PORT, uplinks?: Uplinks): Member[] {
  const { fabric, members, grouping, shape } = topology;
  if (!shape) return [];
  return Array.from({ length: fabric.planes }, (_, plane) => {
    const device = (tier: "leaf" | "spine" | "core", first: number): MemberDevice => ({
      type: "switch",
      fabric: fabric.name,
      plane,
      tier,
      first,
      ...(uplinks ? { uplinks } : {}),
    });
    let leaves = 0;
    const inPods = kindsOf(grouping.leafGroup === "fabric" ? [] : members).flatMap((places): Member[] => {
      const { kind, pods, racks } = at(members, at(places, 0));
      const perPod = leavesPerPod(topology, places);
      const first = leaves;
      leaves += pods * perPod;
      return [{ device: device("leaf", first), kind, pods, racks, perPod, perRack: null, ...port }];
    });
    const inMiddle = shape.tiers.map(({ tier, switches }): Member => {
      const first = tier === "leaf" ? leaves : 0;
      const place = { kind: MIDDLE, pods: 1, racks: 1, perPod: switches - first, perRack: null };
      return { device: device(tier, first), ...place, ...port };
    });
    return [...inPods, ...inMiddle.filter(({ perPod }) => perPod > 0)];
  }).flat();
}
