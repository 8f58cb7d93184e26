import { replicaPropsSchema } from "../../../lib/model";

describe("the replica of a site file", () => {
  it("has a default for all but the machine image", () => {
    expect(replicaPropsSchema.parse({})).toEqual({
      region: "us-east-2",
      zone: "a",
      instanceType: "p5.48xlarge",
      pods: 2,
      nodesPerPod: 2,
      capacity: { kind: "on-demand" },
      scheduler: "none",
    });
  });

  it.each(["ami-0123456789abcdef0", "ami-01234567", "/own/image_id"])("takes the machine image %s", (ami) => {
    expect(replicaPropsSchema.parse({ ami })).toMatchObject({ ami });
  });

  it.each([
    ["region", "Ohio"],
    ["zone", "us-east-2a"],
    ["ami", "ubuntu"],
    ["ami", "ami-${x}"],
    ["pods", 0],
    ["nodesPerPod", 1.5],
    ["scheduler", "pbs"],
  ])("fails for the %s %s", (key, value) => {
    expect(replicaPropsSchema.safeParse({ [key]: value }).success).toBe(false);
  });
});
