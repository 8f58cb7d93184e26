import type { ReplicaSpec } from "../model";

/** Settings of the launch template that depend on the purchase option. */
export interface CapacityPlan {
  /** Market type; null for on-demand. */
  readonly market: "spot" | "capacity-block" | null;
  /** Maximum spot price in US dollars per hour; null for the on-demand price. */
  readonly maxPrice: number | null;
  /** At most one of the two: EC2 accepts either a preference or a target. */
  readonly reservation: {
    /** Null for the EC2 default. */
    readonly preference: "open" | null;
    /** Reservation or capacity block of the nodes. */
    readonly id: string | null;
  };
  /** Strategy of each pod's placement group; null without one. */
  readonly placement: "cluster" | null;
  /** Capacity block to buy for the nodes. */
  readonly purchase: { readonly offering: string } | null;
}

const REGULAR: CapacityPlan = {
  market: null,
  maxPrice: null,
  reservation: { preference: null, id: null },
  placement: "cluster",
  purchase: null,
};

/**
 * Launch settings of a replica's nodes by purchase option:
 *
 * | purchase option   | market         | reservation | placement group |
 * | ----------------- | -------------- | ----------- | --------------- |
 * | on-demand         |                |             | cluster         |
 * | spot              | spot           |             | cluster         |
 * | reservation, open |                | open        | none            |
 * | reservation, cr-x |                | cr-x        | none            |
 * | capacity-block    | capacity-block | its id      | none            |
 *
 * Reserved capacity has a fixed location: a launch from another placement group fails for lack of capacity. The instances of
 * a capacity block are already close together.
 * Sources: EC2 User Guide, "Capacity Blocks for ML" (CBDOC); EC2 API, `CapacityReservationSpecification`.
 *
 * A purchase is planned only if the site file acknowledges that it is non-refundable.
 */
export function capacityPlan({ capacity }: Pick<ReplicaSpec, "capacity">): CapacityPlan {
  return PLANS[capacity.kind](capacity);
}

const PLANS: Record<ReplicaSpec["capacity"]["kind"], (capacity: ReplicaSpec["capacity"]) => CapacityPlan> = {
  "on-demand": () => REGULAR,
  spot: ({ maxUsdPerHour }) => ({ ...REGULAR, market: "spot", maxPrice: maxUsdPerHour ?? null }),
  reservation: ({ reservation }) => ({
    ...REGULAR,
    reservation: { preference: reservation === undefined ? "open" : null, id: reservation ?? null },
    placement: null,
  }),
  "capacity-block": ({ reservation, purchase, acknowledgeNonRefundablePurchase }) => ({
    ...REGULAR,
    market: "capacity-block",
    reservation: { preference: null, id: reservation ?? null },
    placement: null,
    purchase: acknowledgeNonRefundablePurchase && reservation === undefined ? (purchase ?? null) : null,
  }),
};
