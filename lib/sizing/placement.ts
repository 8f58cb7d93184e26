import type { LeafGroup } from "./leaf-group";
import type { Layout, Wiring } from "./layout";
import type { TierName } from "./plan";

/** Where the devices of one plane of a fabric stand: racks by their number on the floor. */
export class Placement {
  /** Switches that a rack in the middle of the hall holds. */
  readonly perRack: number;
  private readonly layout: Layout;
  private readonly wiring: Wiring;
  private readonly plane: number;
  private readonly height: number;

  constructor(layout: Layout, wiring: Wiring, plane: number) {
    this.perRack = wiring.perRack;
    this.layout = layout;
    this.wiring = wiring;
    this.plane = plane;
    this.height = wiring.device.rackUnits ?? 1;
  }

  /** The rack of a node. */
  nodeRack(member: number, pod: number, node: number): number {
    const { nodesPerRack } = this.member(member).pod;
    return this.layout.floor.podRack(this.kind(member), pod, Math.floor(node / nodesPerRack));
  }

  /** The rack of a leaf, `leaf` being its place in its group. */
  leafRack(group: LeafGroup, leaf: number): number {
    if (this.wiring.middle.leaf) return this.middleRack("leaf", group.firstLeaf + leaf);
    const run = group.runs[0];
    if (!run) throw new RangeError("a leaf group has no nodes");
    const first = this.wiring.podUnits[this.plane]?.[run.member];
    if (first !== undefined) return this.layout.floor.leafRack(this.kind(run.member), run.pod, first + leaf * this.height);
    const { racksPerPod, nodesPerRack } = this.member(run.member).pod;
    const racks = this.wiring.grouping.leafGroup === "rack" ? 1 : racksPerPod;
    const rack = Math.floor(run.first / nodesPerRack) + Math.floor((leaf * racks) / group.leaves);
    return this.layout.floor.podRack(this.kind(run.member), run.pod, rack);
  }

  /**
   * The rack of a leaf that belongs to no group, because it is there for fabric managers alone: beside the leaf of the
   * same rail in the set before it.
   *
   * @param racks those of the leaves before it
   */
  spareLeafRack(leaf: number, racks: ArrayLike<number>): number {
    if (this.wiring.middle.leaf) return this.middleRack("leaf", leaf);
    return racks[leaf - this.wiring.rails] ?? racks[leaf - 1] ?? 0;
  }

  /** The rack of a switch that stands in the middle of the hall, by its place in its tier. */
  middleRack(tier: TierName, index: number): number {
    const first = this.wiring.middle[tier]?.[this.plane];
    if (first === undefined) throw new RangeError(`no ${tier} stands in the middle`);
    return this.layout.floor.middleRack(first + Math.floor(index / this.perRack));
  }

  private member(index: number) {
    const member = this.wiring.members[index];
    if (!member) throw new RangeError(`no member ${index}`);
    return member;
  }

  private kind(index: number): number {
    return this.wiring.kinds[index] ?? 0;
  }
}
