import { replicaPropsSchema, type ReplicaProps } from "../../../lib/model";
import { capacityPlan } from "../../../lib/replica/capacity";

const planOf = (capacity: ReplicaProps["capacity"]) => capacityPlan(replicaPropsSchema.parse({ capacity }));

const BLOCK = "cr-0123456789abcdef0";
const NO_RESERVATION = { preference: null, id: null };
const REGULAR = { market: null, maxPrice: null, reservation: NO_RESERVATION, placement: "cluster", purchase: null };

describe("the capacity plan", () => {
  it.each<[string, ReplicaProps["capacity"], object]>([
    ["on-demand capacity is close together", { kind: "on-demand" }, REGULAR],
    ["spot capacity is close together, at the on-demand price", { kind: "spot" }, { ...REGULAR, market: "spot" }],
    [
      "spot capacity costs what may be paid",
      { kind: "spot", maxUsdPerHour: 20 },
      { ...REGULAR, market: "spot", maxPrice: 20 },
    ],
    [
      "an open reservation brings its own place",
      { kind: "reservation" },
      { ...REGULAR, reservation: { preference: "open", id: null }, placement: null },
    ],
    [
      "a reservation with an id is targeted without a preference",
      { kind: "reservation", reservation: BLOCK },
      { ...REGULAR, reservation: { preference: null, id: BLOCK }, placement: null },
    ],
    [
      "a capacity block is a market of its own",
      { kind: "capacity-block", reservation: BLOCK },
      { ...REGULAR, market: "capacity-block", reservation: { preference: null, id: BLOCK }, placement: null },
    ],
  ])("of %s", (_, capacity, expected) => {
    expect(planOf(capacity)).toEqual(expected);
  });

  it("buys a block only where the purchase is acknowledged and there is no block yet", () => {
    const wish = { kind: "capacity-block", purchase: { offering: "cbo-1" } } as const;
    expect(planOf(wish).purchase).toBeNull();
    expect(planOf({ ...wish, acknowledgeNonRefundablePurchase: true }).purchase).toEqual({ offering: "cbo-1" });
    expect(planOf({ ...wish, acknowledgeNonRefundablePurchase: true, reservation: BLOCK }).purchase).toBeNull();
    expect(
      planOf({ kind: "on-demand", purchase: wish.purchase, acknowledgeNonRefundablePurchase: true }).purchase,
    ).toBeNull();
  });
});
