import { at } from "../../errors/at";
import type { Catalog } from "../../catalog";
import { DEFAULT_RACK, switchUnits, type Fabric, type FloorSpec, type Site } from "../../model";
import { Floor } from "../rack/floor";
import { joinAll } from "../topology/join-all";
import { leavesPerPod, switchesKw, type FabricTopology } from "../topology/fabric-topology";
import type { Grouping } from "../topology/leaf-group";
import { inPodRacks, kindsOf } from "../topology/member";
import { MiddleRacks } from "../rack/middle-racks";
import { networkRacksOf, type NetworkRacks } from "../rack/network-racks";
import type { PodPlan, TierName } from "../../plan/site-plan";
import { sum } from "../../units/sum";
import { Hall } from "./hall";
import type { HallFabric } from "./hall-fabric";

/** Rounds after which the racks of switches must have settled; they mostly do in two, and did in 79 of the strangest of halls. */
const MOST_ROUNDS = 100;

/**
 * Connects and places the fabrics of one hall. PDUs of racks of switches need out-of-band ports, ports need leaves, and
 * leaves need racks: counts are repeated until they no longer grow. If rounding to whole racks makes a round need fewer
 * racks than are connected, the remaining racks stay empty. If each rack requires another one, which is possible with tiny
 * PDUs, the fabric that manages them is infeasible.
 */
export function layOut(site: Site, fabrics: readonly Fabric[], pods: readonly PodPlan[], catalog: Catalog): Hall {
  let joined: NetworkRacks = { count: 0, pdusPerRack: 0, workingPerRack: 0 };
  let hall = arrange(site, site.floor, fabrics, pods, catalog, joined);
  // The rows of the first round: with their length, blocks of pods and their racks of leaves would change from one to the next.
  const floor = { ...site.floor, rowRacks: hall.floor.rowRacks };
  for (let round = 1; grown(hall.networkRacks, joined); round++) {
    if (round > MOST_ROUNDS) return arrange(site, floor, fabrics, pods, catalog, null);
    joined = largest(hall.networkRacks, joined);
    hall = arrange(site, floor, fabrics, pods, catalog, joined);
  }
  return hall;
}

function grown(racks: NetworkRacks, joined: NetworkRacks): boolean {
  return racks.count > joined.count || racks.pdusPerRack > joined.pdusPerRack;
}

function largest(one: NetworkRacks, other: NetworkRacks): NetworkRacks {
  return {
    count: Math.max(one.count, other.count),
    pdusPerRack: Math.max(one.pdusPerRack, other.pdusPerRack),
    workingPerRack: Math.max(one.workingPerRack, other.workingPerRack),
  };
}

/** One round of {@link layOut}, with the racks of switches that the one before has found; null where that has no end. */
function arrange(
  site: Site,
  floorSpec: FloorSpec,
  fabrics: readonly Fabric[],
  pods: readonly PodPlan[],
  catalog: Catalog,
  joined: NetworkRacks | null,
): Hall {
  const rackUnits = catalog.of(DEFAULT_RACK, "rack").rackUnits ?? 0;
  const middleRacks = new MiddleRacks(switchUnits(floorSpec, rackUnits));
  const nodeStands = pods.map(({ node, racksPerPod, nodes }) =>
    racksPerPod > 0 ? null : middleRacks.take(nodes, catalog.of(node, "node").rackUnits ?? 1),
  );
  const leafUnits = pods.map(() => 0);
  const topologies = joinAll(site, fabrics, pods, catalog, joined);
  const placed = new Map(
    topologies.map((topology) => [topology.fabric.name, { ...topology, ...place(topology, site, middleRacks, leafUnits) }]),
  );
  const nicsTaken = new Map<string, number>();
  const hallFabrics = fabrics.flatMap(({ name }): HallFabric[] => {
    const topology = placed.get(name);
    if (!topology) return [];
    const firstNics = topology.members.map(({ device, nics }) => {
      if (device.type !== "node") return 0;
      const first = nicsTaken.get(device.pod) ?? 0;
      nicsTaken.set(device.pod, first + nics);
      return first;
    });
    return [{ ...topology, firstNics }];
  });
  const floorOf = (middle: number) => {
    const kinds = pods.map(({ count, racksPerPod }, kind) => ({ count, racksPerPod, leafUnits: at(leafUnits, kind) }));
    return new Floor(floorSpec, kinds, middle, rackUnits);
  };
  const floor = floorOf(middleRacks.count);
  const kw = sum([...topologies.map(switchesKw), ...pods.map((pod) => (pod.racksPerPod > 0 ? 0 : pod.itPowerKw))]);
  const needed = networkRacksOf(floor.leafRacks + middleRacks.count, kw, { ...site.power, catalog });
  const managed = topologies.some(
    ({ members, shape }) => shape !== null && members.some(({ device }) => device.type === "network-pdu"),
  );
  const parts = { pods, fabrics: hallFabrics, nodeStands };
  if (!managed || joined === null) return new Hall({ ...parts, floor, networkRacks: needed });
  const networkRacks = largest(needed, joined);
  const spare = networkRacks.count - needed.count;
  const whole = spare === 0 ? floor : floorOf(middleRacks.count + spare);
  return new Hall({ ...parts, floor: whole, networkRacks });
}

/** Assigns positions to the switches of a fabric. Leaves of pods without racks are in the middle. */
function place(
  topology: FabricTopology,
  site: Site,
  middleRacks: MiddleRacks,
  leafUnits: number[],
): Pick<HallFabric, "middle" | "podUnits"> {
  const { fabric, members, leaf, upper, shape } = topology;
  if (!shape) return { middle: {}, podUnits: [] };
  const planes = Array.from({ length: fabric.planes }, (_, plane) => plane);
  const stands = leafStands(topology, site);
  const heightOf = (tier: TierName) => (tier === "leaf" ? leaf : upper).device.rackUnits ?? 1;
  const kinds = stands === "middle" ? [] : kindsOf(members);
  const inPods = kinds.flatMap((places) => {
    const member = at(members, at(places, 0));
    return inPodRacks(member) ? [{ ...member, leaves: leavesPerPod(topology, places) }] : [];
  });
  const podUnits = planes.map(
    () =>
      new Map(
        (stands === "beside" ? inPods : []).map(({ kind, leaves }) => {
          const first = at(leafUnits, kind);
          leafUnits[kind] = first + leaves * heightOf("leaf");
          return [kind, first];
        }),
      ),
  );
  const inMiddle = stands === "middle" || kinds.length > inPods.length;
  const leavesInPods = sum(inPods.map(({ leaves, pods }) => pods * leaves));
  const middle = Object.fromEntries(
    shape.tiers
      .filter(({ tier }) => tier !== "leaf" || inMiddle)
      .map(({ tier, switches }) => {
        const first = tier === "leaf" ? leavesInPods : 0;
        return [tier, planes.map(() => middleRacks.take(switches - first, heightOf(tier), first))];
      }),
  );
  return { middle, podUnits };
}

/** Placement of the leaves of pods: in the racks of their nodes, in racks next to their pod, or in the middle of the hall. */
export function leafStands({ grouping }: { grouping: Grouping }, site: Site): "in-rack" | "beside" | "middle" {
  if (grouping.leafGroup === "fabric") return "middle";
  return grouping.leafGroup === "rack" || site.floor.leafPlacement === "in-rack" ? "in-rack" : "beside";
}
