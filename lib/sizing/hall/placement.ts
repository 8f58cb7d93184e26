import { leafGroups, type LeafGroup } from "../topology/leaf-group";
import type { Layout, Wiring } from "./layout";
import { inPodRacks, rackInPod, type Member } from "../topology/member";
import { rackOfStand, type Stand } from "../rack/middle-racks";
import type { TierName } from "../../plan/site-plan";

/** Where the devices of one plane of a fabric stand: racks by their number on the floor. */
export class Placement {
  private readonly layout: Layout;
  private readonly wiring: Wiring;
  private readonly plane: number;
  private readonly height: number;
  private leaves: Int32Array | undefined;
  /** By fabric and plane, for the switches among the members. */
  private readonly others = new Map<string, Placement>();

  constructor(layout: Layout, wiring: Wiring, plane: number) {
    this.layout = layout;
    this.wiring = wiring;
    this.plane = plane;
    this.height = wiring.leaf.device.rackUnits ?? 1;
  }

  /** The rack of a device that the fabric joins, by the places of its member, of its pod, and of itself in the pod. */
  deviceRack(member: number, pod: number, device: number): number {
    const own = this.member(member);
    const { kind, perPod, device: what } = own;
    const { floor, nodeStands } = this.layout;
    if (what.type === "network-pdu") return floor.networkRack(rackInPod(own, device));
    const stand = what.type === "node" ? nodeStands[kind] : null;
    if (stand) return floor.middleRack(rackOfStand(stand, pod * perPod + device));
    if (what.type !== "switch") return floor.podRack(kind, pod, rackInPod(own, device));
    const other = this.other(what.fabric, what.plane);
    const place = what.first + pod * perPod + device;
    return what.tier === "leaf" ? (other.leafRacks()[place] ?? 0) : other.middleRack(what.tier, place);
  }

  /** The racks of all leaves. */
  leafRacks(): Int32Array {
    return (this.leaves ??= this.placeLeaves());
  }

  /** The rack of a switch in the middle of the hall, by its index within its tier. */
  middleRack(tier: TierName, index: number): number {
    return this.layout.floor.middleRack(rackOfStand(this.stand(tier), index));
  }

  /** Switches of a tier in the middle of the hall that share a rack, from one on. */
  inMiddleRack(tier: TierName, index: number): number {
    const { first, offset, perRack } = this.stand(tier);
    return perRack - ((offset + index - first) % perRack);
  }

  private placeLeaves(): Int32Array {
    const { shape, rails, middle } = this.wiring;
    const racks = new Int32Array(shape?.tiers[0]?.switches ?? 0);
    let placed = 0;
    for (const group of leafGroups(this.wiring)) {
      for (let leaf = 0; leaf < group.leaves; leaf++) racks[placed++] = this.leafRack(group, leaf);
    }
    // Leaves for fabric managers alone stand beside the leaf of the same rail in the set before them.
    for (; placed < racks.length; placed++) {
      racks[placed] = middle.leaf ? this.middleRack("leaf", placed) : (racks[placed - rails] ?? racks[placed - 1] ?? 0);
    }
    return racks;
  }

  /** The rack of a leaf, `leaf` being its place in its group. */
  private leafRack(group: LeafGroup, leaf: number): number {
    const { grouping, podUnits } = this.wiring;
    const [run] = group.runs;
    if (!run) throw new RangeError("a leaf group joins nothing");
    const member = this.member(run.member);
    const { kind } = member;
    if (grouping.leafGroup === "fabric" || !inPodRacks(member)) return this.middleRack("leaf", group.firstLeaf + leaf);
    const first = podUnits[this.plane]?.get(kind);
    if (first !== undefined) return this.layout.floor.leafRack(kind, run.pod, first + leaf * this.height);
    const over = grouping.leafGroup === "rack" ? 1 : member.racks;
    const rack = rackInPod(member, run.first) + Math.floor((leaf * over) / group.leaves);
    return this.layout.floor.podRack(kind, run.pod, rack);
  }

  private stand(tier: TierName): Stand {
    const stand = this.wiring.middle[tier]?.[this.plane];
    if (!stand) throw new RangeError(`no ${tier} is in the middle of the hall`);
    return stand;
  }

  private other(fabric: string, plane: number): Placement {
    const key = `${fabric} ${plane}`;
    let other = this.others.get(key);
    if (!other) {
      const wiring = this.layout.wirings.find((candidate) => candidate.fabric.name === fabric);
      if (!wiring) throw new RangeError(`no fabric ${fabric}`);
      this.others.set(key, (other = new Placement(this.layout, wiring, plane)));
    }
    return other;
  }

  private member(index: number): Member {
    const member = this.wiring.members[index];
    if (!member) throw new RangeError(`no member ${index}`);
    return member;
  }
}
