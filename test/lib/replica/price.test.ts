import { instanceType } from "../../../lib/catalog/instance-type";
import { replicaPropsSchema, type ReplicaProps } from "../../../lib/model";
import { costOf, nodePrice } from "../../../lib/replica/price";

const spec = (props: ReplicaProps = {}) => replicaPropsSchema.parse(props);
const p5 = instanceType("p5.48xlarge");

describe("the price of a node", () => {
  it("is the on-demand price, in its own region", () => {
    const expected = { usdPerHour: 55.04, bound: "exact", region: "us-east-1", asOf: "2026-07-20", status: "verified" };
    expect(nodePrice(spec(), p5)).toMatchObject(expected);
    expect(nodePrice(spec({ capacity: { kind: "reservation" } }), p5)).toMatchObject(expected);
  });

  it("is at most the on-demand price on the spot market, or the site's own limit", () => {
    expect(nodePrice(spec({ capacity: { kind: "spot" } }), p5)).toMatchObject({ usdPerHour: 55.04, bound: "at most" });
    expect(nodePrice(spec({ capacity: { kind: "spot", maxUsdPerHour: 20 } }), p5)).toEqual({
      ...{ usdPerHour: 20, bound: "at most", region: null, asOf: null, status: "stated", sources: [] },
    });
  });

  it("is at most that of the dearest region in a capacity block", () => {
    const price = nodePrice(spec({ capacity: { kind: "capacity-block" } }), instanceType("p5en.48xlarge"));
    expect(price).toMatchObject({ usdPerHour: 54.92, bound: "at most", region: null, status: "secondary" });
  });

  it("is null where nobody knows it", () => {
    expect(nodePrice(spec(), instanceType("p5e.48xlarge"))).toBeNull();
    expect(nodePrice(spec({ capacity: { kind: "capacity-block" } }), instanceType("g5.xlarge"))).toBeNull();
  });
});

describe("the cost of a replica", () => {
  it("is that of its nodes for an hour, a day, a month and until its end", () => {
    expect(costOf(spec({ hours: 10 }), p5, 4)).toMatchObject({
      ...{ usdPerHour: 220.16, usdPerDay: 5283.84, usdPerMonth: 160716.8, usdUntilEnd: 2201.6 },
      capacityBlock: { low: 166.112, high: 166.112 },
    });
  });

  it("is null where there is no price, and names that first", () => {
    const cost = costOf(spec({ instanceType: "p5e.48xlarge" }), instanceType("p5e.48xlarge"), 4);
    expect(cost).toMatchObject({ usdPerHour: null, usdPerDay: null, usdPerMonth: null, usdUntilEnd: null, node: null });
    expect(cost.unpriced[0]).toBe("nodes");
  });

  it("of a type without capacity blocks has no price of one", () => {
    expect(costOf(spec(), instanceType("g5.xlarge"), 1).capacityBlock).toBeNull();
  });

  it("names the key of the replica, and of a cluster of EKS without one", () => {
    const keysOf = (props: Parameters<typeof spec>[0]) =>
      costOf(spec(props), p5, 1).unpriced.filter((what) => /key/i.test(what));
    expect(keysOf({ scheduler: "eks" })).toEqual(["EKS control plane, its key and system nodes"]);
    expect(keysOf({ scheduler: "eks", kmsKey: "create" })).toEqual(["KMS key"]);
  });

  it("names what is rented beside the nodes and has no price here", () => {
    const all = spec({ storage: { kind: "fsx-lustre", repository: true }, scheduler: "slurm", operations: true });
    expect(costOf(all, p5, 1).unpriced).toEqual([
      ...["root disks", "NAT gateway and endpoints", "traffic and logs", "shared file system"],
      ...[
        "linked bucket",
        "Slurm head node",
        "disks of the head node for home directories and accounting",
        "metrics, alarms and dashboard",
      ],
    ]);
  });
});
