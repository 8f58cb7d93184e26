import type { TierName } from "../../plan";
import type { Stand } from "../rack/middle-racks";
import type { FabricTopology } from "../topology/fabric-topology";

/** A fabric of one hall, joined and placed. */
export interface HallFabric extends FabricTopology {
  /** By member, the place of its first NIC on this fabric among all NICs of the device: fabrics take them in turn. */
  readonly firstNics: readonly number[];
  /** Positions of the switches in the middle of the hall, by tier and plane. */
  readonly middle: Readonly<Partial<Record<TierName, readonly Stand[]>>>;
  /**
   * By plane and kind of pod, the first rack unit of its leaves among the leaf units of a pod; none if they are placed
   * elsewhere.
   */
  readonly podUnits: readonly ReadonlyMap<number, number>[];
}
