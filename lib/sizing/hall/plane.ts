import { at } from "../../errors/at";
import { leafGroups, type LeafGroup } from "../topology/leaf-group";
import type { Floor } from "../rack/floor";
import type { HallFabric } from "./hall-fabric";
import { inPodRacks, rackInPod } from "../topology/member";
import { rackOfStand, type Stand } from "../rack/middle-racks";
import type { TierName } from "../../plan/site-plan";

/** The hall of a plane. */
export interface PlaneSurroundings {
  readonly floor: Floor;
  readonly nodeStands: readonly (Stand | null)[];
  /** A plane of a fabric of the hall, for switches that are members of another one. */
  plane(fabric: string, number: number): Plane;
}

/** One plane of a fabric in a hall, and where its devices stand: racks by their number on the floor. */
export class Plane {
  readonly fabric: HallFabric;
  /** From 0. */
  readonly number: number;
  private readonly hall: PlaneSurroundings;
  private readonly height: number;
  private leaves: Int32Array | undefined;

  constructor(hall: PlaneSurroundings, fabric: HallFabric, number: number) {
    this.hall = hall;
    this.fabric = fabric;
    this.number = number;
    this.height = fabric.leaf.device.rackUnits ?? 1;
  }

  /** The first plane of the same fabric. */
  first(): Plane {
    return this.number === 0 ? this : this.hall.plane(this.fabric.fabric.name, 0);
  }

  /** The rack of a device that the fabric joins, by the places of its member, of its pod, and of itself in the pod. */
  deviceRack(member: number, pod: number, device: number): number {
    const own = at(this.fabric.members, member);
    const { kind, perPod, device: what } = own;
    const { floor, nodeStands } = this.hall;
    if (what.type === "network-pdu") return floor.networkRack(rackInPod(own, device));
    const stand = what.type === "node" ? nodeStands[kind] : null;
    if (stand) return floor.middleRack(rackOfStand(stand, pod * perPod + device));
    if (what.type !== "switch") return floor.podRack(kind, pod, rackInPod(own, device));
    const other = this.hall.plane(what.fabric, what.plane);
    const place = what.first + pod * perPod + device;
    return other.switchRack(what.tier, place);
  }

  /** The racks of all leaves. */
  leafRacks(): Int32Array {
    return (this.leaves ??= this.placeLeaves());
  }

  /** The rack of a switch, by its index within its tier. */
  switchRack(tier: TierName, index: number): number {
    return tier === "leaf" ? at(this.leafRacks(), index) : this.middleRack(tier, index);
  }

  /** Number of consecutive switches of a tier in one rack, from the given one on. @param most limit of the count */
  inSameRack(tier: TierName, index: number, most: number): number {
    if (tier === "leaf") {
      const racks = this.leafRacks();
      let count = 1;
      while (count < most && racks[index + count] === racks[index]) count++;
      return count;
    }
    const { first, offset, perRack } = this.stand(tier);
    return Math.min(most, perRack - ((offset + index - first) % perRack));
  }

  /** The rack of a switch in the middle of the hall. */
  private middleRack(tier: TierName, index: number): number {
    return this.hall.floor.middleRack(rackOfStand(this.stand(tier), index));
  }

  private placeLeaves(): Int32Array {
    const { shape, rails, middle } = this.fabric;
    const racks = new Int32Array(shape?.tiers[0]?.switches ?? 0);
    let placed = 0;
    for (const group of leafGroups(this.fabric)) {
      for (let leaf = 0; leaf < group.leaves; leaf++) racks[placed++] = this.leafRack(group, leaf);
    }
    // Leaves for fabric managers alone stand beside the leaf of the same rail in the set before them.
    for (; placed < racks.length; placed++) {
      racks[placed] = middle.leaf
        ? this.middleRack("leaf", placed)
        : at(racks, placed < rails ? Math.max(placed - 1, 0) : placed - rails);
    }
    return racks;
  }

  /** The rack of a leaf, `leaf` being its place in its group. */
  private leafRack(group: LeafGroup, leaf: number): number {
    const { grouping, podUnits } = this.fabric;
    const [run] = group.runs;
    if (!run) throw new RangeError("a leaf group joins nothing");
    const member = at(this.fabric.members, run.member);
    const { kind } = member;
    if (grouping.leafGroup === "fabric" || !inPodRacks(member)) return this.middleRack("leaf", group.firstLeaf + leaf);
    const first = podUnits[this.number]?.get(kind);
    if (first !== undefined) return this.hall.floor.leafRack(kind, run.pod, first + leaf * this.height);
    const over = grouping.leafGroup === "rack" ? 1 : member.racks;
    const rack = rackInPod(member, run.first) + Math.floor((leaf * over) / group.leaves);
    return this.hall.floor.podRack(kind, run.pod, rack);
  }

  private stand(tier: TierName): Stand {
    const stand = this.fabric.middle[tier]?.[this.number];
    if (!stand) throw new RangeError(`no ${tier} is in the middle of the hall`);
    return stand;
  }
}
