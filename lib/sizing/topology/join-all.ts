import type { Catalog } from "../../catalog";
import type { Fabric, Site } from "../../model";
import { join, type FabricTopology } from "./fabric-topology";
import { inLeafOrder } from "./member";
import { joins, managedDevices, nicSpeeds, nodesOf, uplinksOf } from "./membership";
import type { NetworkRacks } from "../rack/network-racks";
import type { PodPlan } from "../../plan/site-plan";

/** Rounds after which fabrics that join each other's switches must have settled; they mostly do in three. */
const MOST_ROUNDS = 32;

/** Why the racks of switches of a hall never get PDUs enough, see `layOut`. */
const ENDLESS =
  "the PDUs of racks of switches need leaves that fill more such racks, without end: take larger PDUs or fuller racks";

/**
 * All fabrics of a hall that join something. Fabrics can join each other's switches (one manages the other's, which takes
 * its uplinks), so that they are joined again until nothing changes.
 *
 * @param networkRacks racks of switches, whose PDUs are joined; null where no number of them has PDUs enough
 */
export function joinAll(
  site: Site,
  fabrics: readonly Fabric[],
  pods: readonly PodPlan[],
  catalog: Catalog,
  networkRacks: NetworkRacks | null,
): FabricTopology[] {
  const joinAfter = (before: readonly FabricTopology[]) => joinOnce({ site, fabrics, pods, catalog, networkRacks }, before);
  const first = joinAfter([]);
  if (fabrics.every(({ uplinksTo }) => uplinksTo === undefined)) return first;
  let refused: readonly FabricTopology[] = [];
  let topologies = first;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const next = joinAfter(topologies);
    if (membersText(next) === membersText(topologies)) return next;
    refused = [...refused, ...next.filter(({ unbuildable }) => unbuildable !== null)];
    topologies = next;
  }
  return first.map((topology) => unsettled(topology, refused));
}

/** Pods, racks and fabrics of a hall. */
interface Hall {
  readonly site: Site;
  readonly fabrics: readonly Fabric[];
  readonly pods: readonly PodPlan[];
  readonly catalog: Catalog;
  readonly networkRacks: NetworkRacks | null;
}

/**
 * Out-of-band fabrics come last, because they connect the switches of the others.
 * @param before the fabrics of the previous round, for the leaves with uplinks to another fabric
 */
function joinOnce(
  { site, fabrics, pods, catalog, networkRacks }: Hall,
  before: readonly FabricTopology[],
): FabricTopology[] {
  const joined = (fabric: Fabric, devices: FabricTopology["members"] = []) => {
    const leaves = before.filter((topology) => topology.fabric.uplinksTo === fabric.name).flatMap(uplinksOf);
    const members = [...nodesOf(fabric, pods, catalog), ...devices, ...leaves];
    return members.length === 0 ? [] : [join(fabric, inLeafOrder(members), nicSpeeds(fabric, site.pods, catalog), catalog)];
  };
  const managers = fabrics.filter(({ role }) => role === "out-of-band");
  const carriers = fabrics.filter((fabric) => !managers.includes(fabric)).flatMap((fabric) => joined(fabric));
  const managing = managers.flatMap((fabric) => {
    // A device has one port for management, so that the first of several such fabrics has it.
    const kinds = pods.flatMap((pod, kind) => (managers.find((other) => joins(other, pod)) === fabric ? [kind] : []));
    const first = fabric === managers[0];
    const own = joined(fabric, managedDevices(kinds, first, pods, carriers, networkRacks ?? { count: 0, pdusPerRack: 0 }));
    return first && networkRacks === null ? own.map((topology) => refuse(topology, ENDLESS)) : own;
  });
  return [...carriers, ...managing];
}

/** Text of the inputs of the topologies, for comparison. */
function membersText(topologies: readonly FabricTopology[]): string {
  return JSON.stringify(topologies.map(({ fabric, members }) => [fabric.name, members]));
}

/**
 * A fabric whose leaves would change the fabric above without end: mostly because that one cannot be built with them.
 * @param refused fabrics that could not be built in some round
 */
function unsettled(topology: FabricTopology, refused: readonly FabricTopology[]): FabricTopology {
  const { fabric } = topology;
  if (fabric.uplinksTo === undefined) return topology;
  const above = refused.find((other) => other.fabric.name === fabric.uplinksTo);
  const unbuildable = above
    ? `fabric "${fabric.uplinksTo}", to which its leaves uplink, cannot be built with them: ${above.unbuildable}`
    : `its sizes and those of fabric "${fabric.uplinksTo}", to which its leaves uplink, do not converge in ${MOST_ROUNDS} rounds`;
  return refuse(topology, unbuildable);
}

/** A fabric that cannot be built, and why. */
function refuse(topology: FabricTopology, unbuildable: string): FabricTopology {
  return { ...topology, grouping: topology.fabric, leafDown: 0, peers: 0, shape: null, unbuildable };
}
