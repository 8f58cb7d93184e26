import { at } from "../../errors/at";
import type { HallFabric } from "./hall-fabric";
import { splitOfPorts } from "../topology/switch-ports";

/** The ports of all leaves of a plane as devices take them: one after the other, each attachment from a new cage on. */
export class LeafPorts {
  private readonly fabric: HallFabric;
  private readonly slotsPerCage: number;
  /** Slots of a link by attachment. */
  private readonly slots: readonly number[];
  /** By leaf: the next slot, and the attachment of the one before; -1 for none. */
  private readonly next: Int32Array;
  private readonly attachment: Int32Array;

  constructor(fabric: HallFabric, leaves: number) {
    const { all, slotsPerPort } = fabric.attachments;
    this.fabric = fabric;
    this.slotsPerCage = fabric.leaf.portsPerCage * slotsPerPort;
    this.slots = all.map(({ perPort }) => slotsPerPort / perPort);
    this.next = new Int32Array(leaves);
    this.attachment = new Int32Array(leaves).fill(-1);
  }

  /**
   * Reserves places for links of one attachment, and returns the first: its index among such links that would fill the leaf.
   */
  take(leaf: number, attachment: number, links: number): number {
    const size = at(this.slots, attachment);
    let first = at(this.next, leaf);
    if (this.attachment[leaf] !== attachment) {
      first = Math.ceil(first / this.slotsPerCage) * this.slotsPerCage;
      this.attachment[leaf] = attachment;
    }
    this.next[leaf] = first + links * size;
    return first / size;
  }

  /** Ports of a leaf up to the last that is taken. */
  taken(leaf: number): number {
    return Math.ceil(at(this.next, leaf) / this.fabric.attachments.slotsPerPort);
  }

  /** The same, with the rest of a full-speed port that devices split otherwise than managers do: it is split in one way. */
  private takenForManagers(leaf: number): number {
    const { all, managersPerPort } = this.fabric.attachments;
    const beside = all[this.attachment[leaf] ?? -1]?.perPort ?? managersPerPort;
    const split = beside === managersPerPort ? 1 : splitOfPorts(this.fabric.leaf);
    return Math.ceil(this.taken(leaf) / split) * split;
  }

  /**
   * The leaf ports of fabric managers: one on each leaf with a free port, then a second one, so that the loss of a leaf
   * affects few. Ports in separate cages come first.
   */
  *managerPorts(): Generator<ManagerPort> {
    const { managerPorts, leafDown, leaf: device } = this.fabric;
    const perCage = device.portsPerCage;
    let left = managerPorts;
    for (let turn = 0, found = true; found && left > 0; turn++) {
      found = false;
      for (let leaf = 0; leaf < this.next.length && left > 0; leaf++) {
        const taken = this.takenForManagers(leaf);
        if (turn >= leafDown - taken) continue;
        const firstOwn = Math.min(leafDown, Math.ceil(taken / perCage) * perCage);
        const own = leafDown - firstOwn;
        found = true;
        left--;
        yield turn < own
          ? { leaf, port: firstOwn + turn, beside: null }
          : { leaf, port: taken + turn - own, beside: this.attachment[leaf] ?? null };
      }
    }
  }
}

/** A leaf port of fabric managers. All places count from 0. */
export interface ManagerPort {
  readonly leaf: number;
  readonly port: number;
  /** The attachment of the devices that share its cage; null for a separate cage. */
  readonly beside: number | null;
}
