/** Position of consecutive switches, or nodes, in the racks in the middle of the hall. */
export interface Stand {
  /** Place of the first of them among the switches of their tier, or the nodes of their kind of pod. */
  readonly first: number;
  /** Rack of the first, and how many more of their height would fit below it. */
  readonly rack: number;
  readonly offset: number;
  /** Devices per rack. */
  readonly perRack: number;
}

/** The rack, counted from the first in the middle of the hall, of a device by its place. */
export function rackOfStand({ first, rack, offset, perRack }: Stand, index: number): number {
  return rack + Math.floor((offset + index - first) / perRack);
}

/** Deals out the racks in the middle of the hall, each filled before the next is begun. */
export class MiddleRacks {
  private readonly units: number;
  private rack = 0;
  private used = 0;

  /** @param units rack units of one rack that devices can take */
  constructor(units: number) {
    this.units = units;
  }

  /** Racks begun so far. */
  get count(): number {
    return this.rack + (this.used > 0 ? 1 : 0);
  }

  /** Reserves room for devices of one height in rack units, from the `first` of their tier on. */
  take(devices: number, height: number, first = 0): Stand {
    const perRack = Math.max(1, Math.floor(this.units / height));
    const taken = Math.ceil(this.used / height);
    const begun = taken < perRack;
    const stand = { first, rack: begun ? this.rack : this.rack + 1, offset: begun ? taken : 0, perRack };
    if (devices > 0) {
      const last = stand.offset + devices - 1;
      this.rack = stand.rack + Math.floor(last / perRack);
      this.used = ((last % perRack) + 1) * height;
    }
    return stand;
  }
}
