import { instanceType } from "../../../../lib/catalog/instance-type";
import { replicaPropsSchema, type ReplicaProps } from "../../../../lib/model";
import { capacityProblems } from "../../../../lib/replica/checks/capacity-problems";

const BLOCK = "cr-0123456789abcdef0";

interface Case extends Partial<Record<"nodes", number>> {
  readonly capacity: ReplicaProps["capacity"];
  readonly type?: string;
}

function problemsOf({ capacity, type = "p5.48xlarge", nodes = 4 }: Case) {
  return capacityProblems(replicaPropsSchema.parse({ capacity }), instanceType(type), nodes, "us-east-2a");
}

describe("capacity without problems", () => {
  it.each<[string, Case]>([
    ["on demand", { capacity: {} }],
    ["spot with a price", { capacity: { kind: "spot", maxUsdPerHour: 30 } }],
    ["an open reservation", { capacity: { kind: "reservation" } }],
    [
      "a reservation that holds what is rented",
      {
        capacity: { kind: "reservation", reservation: BLOCK, count: 4, zone: "us-east-2a", instanceType: "p5.48xlarge" },
      },
    ],
    ["a full capacity block", { capacity: { kind: "capacity-block", reservation: BLOCK, count: 64 }, nodes: 64 }],
    [
      "a purchase that is acknowledged",
      {
        capacity: { kind: "capacity-block", purchase: { offering: "cbo-1" }, acknowledgeNonRefundablePurchase: true },
      },
    ],
    ["an UltraServer", { capacity: { kind: "capacity-block", reservation: BLOCK }, type: "p6e-gb200.36xlarge", nodes: 18 }],
  ])("is %s", (_, wish) => {
    expect(problemsOf(wish)).toEqual([]);
  });
});

describe("capacity", () => {
  it.each<[string, string, string, Case]>([
    ["a block without an id", "CAP001", "reservation", { capacity: { kind: "capacity-block" } }],
    [
      "a reservation that is too small",
      "CAP004",
      "count",
      { capacity: { kind: "reservation", reservation: BLOCK, count: 3 } },
    ],
    ["a reservation in another zone", "CAP005", "zone", { capacity: { kind: "reservation", zone: "us-east-2b" } }],
    [
      "a reservation of another type",
      "CAP006",
      "instanceType",
      { capacity: { kind: "capacity-block", reservation: BLOCK, instanceType: "p5en.48xlarge" } },
    ],
    [
      "a purchase that nobody acknowledges",
      "CAP007",
      "acknowledgeNonRefundablePurchase",
      { capacity: { kind: "capacity-block", purchase: { offering: "cbo-1" } } },
    ],
    ["a type that is not sold on demand", "CAP008", "kind", { capacity: {}, type: "p5e.48xlarge" }],
    [
      "a type that is sold in capacity blocks only",
      "CAP008",
      "kind",
      { capacity: { kind: "spot" }, type: "p6e-gb200.36xlarge" },
    ],
    [
      "half an UltraServer",
      "CAP008",
      "kind",
      { capacity: { kind: "capacity-block", reservation: BLOCK }, type: "p6e-gb200.36xlarge", nodes: 5 },
    ],
    [
      "a type that no capacity block has",
      "CAP008",
      "kind",
      { capacity: { kind: "capacity-block", reservation: BLOCK }, type: "g5.xlarge" },
    ],
    [
      "more nodes than a block holds",
      "CAP009",
      "kind",
      { capacity: { kind: "capacity-block", reservation: BLOCK }, nodes: 65 },
    ],
    ["a price for what is not spot", "CAP010", "maxUsdPerHour", { capacity: { kind: "on-demand", maxUsdPerHour: 10 } }],
    ["a reservation for on-demand capacity", "CAP010", "reservation", { capacity: { reservation: BLOCK } }],
    [
      "a purchase of a block that is there",
      "CAP010",
      "purchase",
      {
        capacity: {
          kind: "capacity-block",
          reservation: BLOCK,
          purchase: { offering: "cbo-1" },
          acknowledgeNonRefundablePurchase: true,
        },
      },
    ],
  ])("fails for %s", (_, rule, key, wish) => {
    expect(problemsOf(wish)).toMatchObject([{ rule, code: "MODEL003", path: `replica.capacity.${key}` }]);
  });

  it("fails with all that is wrong at once", () => {
    const capacity = { kind: "reservation", count: 1, zone: "eu-west-1a", maxUsdPerHour: 1 } as const;
    expect(problemsOf({ capacity }).map(({ rule }) => rule)).toEqual(["CAP010", "CAP004", "CAP005"]);
  });
});
