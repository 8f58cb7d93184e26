import type { Catalog } from "../catalog";
import { DEFAULT_RACK, type Fabric, type Site } from "../model";
import { Floor, switchUnits } from "./floor";
import { join, leavesPerPod, type Joint } from "./joint";
import type { Grouping } from "./leaf-group";
import { kindsOf, MIDDLE } from "./member";
import { joins, managedDevices, nicSpeed, nodesOf } from "./membership";
import { MiddleRacks, type Stand } from "./middle-racks";
import type { PodPlan, TierName } from "./plan";
import { sum } from "./sum";

/** One hall: what stands in it, and how its fabrics are joined and placed. */
export interface Layout {
  readonly pods: readonly PodPlan[];
  /** In the order of the site; none of a fabric that joins nothing here. */
  readonly wirings: readonly Wiring[];
  readonly floor: Floor;
  /** Racks of switches. */
  readonly networkRacks: number;
}

/** A fabric of one hall, joined and placed. */
export interface Wiring extends Joint {
  /** By member, the place of its first NIC on this fabric among all NICs of the device: fabrics take them in turn. */
  readonly firstNics: readonly number[];
  /** Where the switches in the middle of the hall stand, by tier and plane. */
  readonly middle: Readonly<Partial<Record<TierName, readonly Stand[]>>>;
  /** By plane and kind of pod, the first rack unit of its leaves among the leaf units of a pod; none where they stand elsewhere. */
  readonly podUnits: readonly ReadonlyMap<number, number>[];
}

/** Joins and places the fabrics of one hall. */
export function layOut(site: Site, fabrics: readonly Fabric[], pods: readonly PodPlan[], catalog: Catalog): Layout {
  const rackUnits = catalog.of(DEFAULT_RACK, "rack").rackUnits ?? 0;
  const middleRacks = new MiddleRacks(switchUnits(rackUnits));
  const leafUnits = pods.map(() => 0);
  const placed = new Map(
    joinAll(site, fabrics, pods, catalog).map((joint) => [
      joint.fabric.name,
      { ...joint, ...place(joint, site, middleRacks, leafUnits) },
    ]),
  );
  const nicsTaken = new Map<string, number>();
  const wirings = fabrics.flatMap(({ name }): Wiring[] => {
    const joint = placed.get(name);
    if (!joint) return [];
    const firstNics = joint.members.map(({ device, nics }) => {
      if (device.type !== "node") return 0;
      const first = nicsTaken.get(device.pod) ?? 0;
      nicsTaken.set(device.pod, first + nics);
      return first;
    });
    return [{ ...joint, firstNics }];
  });
  const floor = new Floor(
    site.floor,
    pods.map((pod, kind) => ({ count: pod.count, racksPerPod: pod.racksPerPod, leafUnits: leafUnits[kind] ?? 0 })),
    middleRacks.count,
    rackUnits,
  );
  return { pods, wirings, floor, networkRacks: floor.leafRacks + middleRacks.count };
}

/** All fabrics that join something, the out-of-band ones last, because they join the switches of the others. */
function joinAll(site: Site, fabrics: readonly Fabric[], pods: readonly PodPlan[], catalog: Catalog): Joint[] {
  const joined = (fabric: Fabric, members: Joint["members"]) =>
    members.length === 0 ? [] : [join(fabric, members, nicSpeed(fabric, site.pods, catalog), catalog)];
  const managers = fabrics.filter(({ role }) => role === "out-of-band");
  const carriers = fabrics
    .filter((fabric) => !managers.includes(fabric))
    .flatMap((fabric) => joined(fabric, nodesOf(fabric, pods, catalog)));
  const managing = managers.flatMap((fabric) => {
    // A device has one port for management, so that the first of several such fabrics has it.
    const kinds = pods.flatMap((pod, kind) => (managers.find((other) => joins(other, pod)) === fabric ? [kind] : []));
    const devices = managedDevices(kinds, fabric === managers[0], pods, carriers);
    return joined(fabric, [...nodesOf(fabric, pods, catalog), ...devices]);
  });
  return [...carriers, ...managing];
}

/** Finds room for the switches of a fabric. */
function place(
  joint: Joint,
  site: Site,
  middleRacks: MiddleRacks,
  leafUnits: number[],
): Pick<Wiring, "middle" | "podUnits"> {
  const { fabric, members, leaf, upper, shape } = joint;
  if (!shape) return { middle: {}, podUnits: [] };
  const planes = Array.from({ length: fabric.planes }, (_, plane) => plane);
  const stands = leafStands(joint, site);
  const heightOf = (tier: TierName) => (tier === "leaf" ? leaf : upper).device.rackUnits ?? 1;
  const kinds = stands === "middle" ? [] : kindsOf(members).map(([first = 0]) => members[first]);
  const inPods = kinds.flatMap((member) => (member && member.kind !== MIDDLE ? [member] : []));
  const podUnits = planes.map(
    () =>
      new Map(
        (stands === "beside" ? inPods : []).map(({ kind }) => {
          const first = leafUnits[kind] ?? 0;
          leafUnits[kind] = first + leavesPerPod(joint, kind) * heightOf("leaf");
          return [kind, first];
        }),
      ),
  );
  const inMiddle = stands === "middle" || kinds.length > inPods.length;
  const leavesInPods = sum(inPods.map(({ kind, pods }) => pods * leavesPerPod(joint, kind)));
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

/** Where leaves of pods stand: in the racks of their nodes, in racks beside their pod, or in the middle of the hall. */
export function leafStands({ grouping }: { grouping: Grouping }, site: Site): "in-rack" | "beside" | "middle" {
  if (grouping.leafGroup === "fabric") return "middle";
  return grouping.leafGroup === "rack" || site.floor.leafPlacement === "in-rack" ? "in-rack" : "beside";
}
