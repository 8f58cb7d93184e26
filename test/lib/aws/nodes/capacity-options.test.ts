import { capacityOptions } from "../../../../lib/aws/nodes/capacity-options";
import { replicaPropsSchema, type ReplicaProps } from "../../../../lib/model";
import { capacityPlan } from "../../../../lib/replica";

const optionsOf = (capacity: ReplicaProps["capacity"], block?: string) =>
  capacityOptions(capacityPlan(replicaPropsSchema.parse({ capacity })), block);

const targeting = (id: string) => ({
  capacityReservationSpecification: { capacityReservationTarget: { capacityReservationId: id } },
});

describe("the capacity of a launch template", () => {
  const id = "cr-0123456789abcdef0";

  it.each<[string, ReplicaProps["capacity"], object]>([
    ["nothing on demand", {}, {}],
    ["the spot market", { kind: "spot" }, { instanceMarketOptions: { marketType: "spot" } }],
    [
      "the spot market with a price",
      { kind: "spot", maxUsdPerHour: 20.5 },
      { instanceMarketOptions: { marketType: "spot", spotOptions: { maxPrice: "20.5" } } },
    ],
    [
      "any open reservation",
      { kind: "reservation" },
      { capacityReservationSpecification: { capacityReservationPreference: "open" } },
    ],
    ["a target", { kind: "reservation", reservation: id }, targeting(id)],
    [
      "a capacity block",
      { kind: "capacity-block", reservation: id },
      { instanceMarketOptions: { marketType: "capacity-block" }, ...targeting(id) },
    ],
  ])("is %s", (_, capacity, expected) => {
    expect(optionsOf(capacity)).toEqual(expected);
  });

  it("is the block that is bought", () => {
    const wish = {
      kind: "capacity-block",
      purchase: { offering: "cbo-1" },
      acknowledgeNonRefundablePurchase: true,
    } as const;
    expect(optionsOf(wish, "cr-new")).toMatchObject(targeting("cr-new"));
  });
});
