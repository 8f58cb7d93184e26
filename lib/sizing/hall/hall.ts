import type { PodPlan } from "../../plan";
import type { Floor } from "../rack/floor";
import type { Stand } from "../rack/middle-racks";
import type { NetworkRacks } from "../rack/network-racks";
import type { HallFabric } from "./hall-fabric";
import { Plane } from "./plane";

/** The parts of a hall, which `layOut` connects and places. */
export interface HallParts {
  readonly pods: readonly PodPlan[];
  /** In the order of the site; none of a fabric that joins nothing here. */
  readonly fabrics: readonly HallFabric[];
  readonly floor: Floor;
  /** By kind of pod, the positions of its nodes in the middle of the hall; null for pods with racks. */
  readonly nodeStands: readonly (Stand | null)[];
  readonly networkRacks: NetworkRacks;
}

/** One hall: its pods, racks and fabrics, and the position of each device. */
export class Hall implements HallParts {
  readonly pods: readonly PodPlan[];
  readonly fabrics: readonly HallFabric[];
  readonly floor: Floor;
  readonly nodeStands: readonly (Stand | null)[];
  readonly networkRacks: NetworkRacks;
  /** Planes in use, by fabric and number. */
  private readonly planes = new Map<string, Plane>();

  constructor({ pods, fabrics, floor, nodeStands, networkRacks }: HallParts) {
    this.pods = pods;
    this.fabrics = fabrics;
    this.floor = floor;
    this.nodeStands = nodeStands;
    this.networkRacks = networkRacks;
  }

  /** A plane of one of its fabrics, by the number of the plane from 0. */
  plane(fabric: string, number: number): Plane {
    const key = `${fabric} ${number}`;
    const known = this.planes.get(key);
    if (known) return known;
    const own = this.fabrics.find((candidate) => candidate.fabric.name === fabric);
    if (!own) throw new RangeError(`no fabric ${fabric}`);
    const plane = new Plane(this, own, number);
    this.planes.set(key, plane);
    return plane;
  }

  /** All planes of a fabric, identical except for the positions of their switches; none for an infeasible fabric. */
  planesOf({ fabric, shape }: HallFabric): Plane[] {
    return shape === null ? [] : Array.from({ length: fabric.planes }, (_, number) => this.plane(fabric.name, number));
  }
}
