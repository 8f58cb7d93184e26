import { capacityProblems } from "../../../../lib/replica";
import { instanceType } from "../../../../lib/catalog";
import { replicaPropsSchema, type ReplicaProps } from "../../../../lib/model";
import { CAPACITY_RULES } from "../../../../lib/rules/replica/capacity-rules";
import { broken } from "../broken";

const capacityOf = (replica: ReplicaProps) => CAPACITY_RULES.flatMap(({ id }) => broken(id, { replica }));

describe("the rules on capacity", () => {
  it.each<[string, ReplicaProps["capacity"]]>([
    ["on demand", { kind: "on-demand" }],
    ["as spot instances", { kind: "spot" }],
    ["in an open reservation", { kind: "reservation", count: 4 }],
    ["in a capacity block", { kind: "capacity-block", reservation: "cr-0123456789abcdef0", zone: "us-east-2a" }],
  ])("hold for nodes that are rented %s", (_, capacity) => {
    expect(capacityOf({ capacity })).toEqual([]);
  });

  it("tell each problem of the capacity once, as an error", () => {
    const replica: ReplicaProps = {
      nodesPerPod: 33,
      capacity: { kind: "capacity-block", count: 3, zone: "us-east-2b", instanceType: "p4d.24xlarge", maxUsdPerHour: 1 },
    };
    const problems = capacityProblems(replicaPropsSchema.parse(replica), instanceType("p5.48xlarge"), 66, "us-east-2a");
    const findings = capacityOf(replica);
    expect(findings.map(({ rule, path }) => [rule, path]).sort()).toEqual(
      problems.map(({ rule, path }) => [rule, path]).sort(),
    );
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(["error"]));
  });
});

describe("CAP002", () => {
  it("holds where no count is stated", () => {
    expect(broken("CAP002", { replica: { capacity: { kind: "reservation" } } })).toEqual([]);
  });
});

describe("CAP011", () => {
  it("fails for more GPUs than the site has", () => {
    expect(broken("CAP011", { replica: { gpus: 200_000 } })).toMatchObject([{ level: "error", path: "replica.gpus" }]);
  });

  it("leaves it to NET001 where the network is too small", () => {
    expect(broken("CAP011", { replica: { pods: 196 } })).toEqual([]);
  });
});
