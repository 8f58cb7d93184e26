import { replicaPropsSchema, type ReplicaProps } from "../../../../lib/model";
import { eksProblems } from "../../../../lib/replica";

const problems = (props: ReplicaProps) => eksProblems(replicaPropsSchema.parse(props));

describe("the problems of managed node groups", () => {
  it.each<[string, ReplicaProps]>([
    ["of spot instances without a limit", { capacity: { kind: "spot" } }],
    ["of a release for the version", { eks: { version: "1.34", release: "1.34.1-20260512" } }],
  ])("are none %s", (_, props) => {
    expect(problems({ scheduler: "eks", ...props })).toEqual([]);
  });

  it.each<[string, ReplicaProps, string]>([
    ["a limit on the price", { capacity: { kind: "spot", maxUsdPerHour: 20 } }, "replica.capacity.maxUsdPerHour"],
    ["an image of one's own", { ami: "ami-0123456789abcdef0" }, "replica.ami"],
    ["a release for another version", { eks: { release: "1.34.1-20260512" } }, "replica.eks.release"],
  ])("are told of %s, and of no other scheduler", (_, props, path) => {
    expect(problems({ scheduler: "eks", ...props })).toMatchObject([{ code: "MODEL003", path }]);
    expect(problems(props)).toEqual([]);
  });
});
