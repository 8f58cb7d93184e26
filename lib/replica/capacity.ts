import type { ReplicaSpec } from "../model";

/** How nodes are asked of EC2: what of their launch template depends on how they are bought. */
export interface CapacityPlan {
  /** Market that the nodes are bought on; null for the regular one. */
  readonly market: "spot" | "capacity-block" | null;
  /** Most that a spot instance may cost, in US dollars an hour; null for the on-demand price. */
  readonly maxPrice: number | null;
  /** At most one of both, since EC2 takes either a preference or a target. */
  readonly reservation: {
    /** Null leaves it to EC2. */
    readonly preference: "open" | null;
    /** Reservation or capacity block that the nodes must run in. */
    readonly id: string | null;
  };
  /** Strategy of the placement group of each pod; null where there is none. */
  readonly placement: "cluster" | null;
  /** Capacity block that is bought, which the nodes then run in. */
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
 * How the nodes of a replica are asked of EC2, by the way they are bought:
 *
 * | bought            | market         | reservation | placement group |
 * | ----------------- | -------------- | ----------- | --------------- |
 * | on-demand         |                |             | cluster         |
 * | spot              | spot           |             | cluster         |
 * | reservation, open |                | open        | none            |
 * | reservation, cr-x |                | cr-x        | none            |
 * | capacity-block    | capacity-block | its id      | none            |
 *
 * Reserved capacity lies where it lies: a launch into it from a placement group that it was not made in fails for lack of
 * capacity, and a capacity block is close together already.
 * Sources: EC2 User Guide, "Capacity Blocks for ML" (CBDOC); EC2 API, `CapacityReservationSpecification`.
 *
 * A purchase is planned only where the file acknowledges that it cannot be given back.
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
