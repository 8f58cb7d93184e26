import { replicaPropsSchema } from "../../../lib/model";

describe("the replica of a site file", () => {
  it("has a default for all that it must have, which costs and keeps as little as possible", () => {
    expect(replicaPropsSchema.parse({})).toEqual({
      region: "us-east-2",
      zone: "a",
      alerts: [],
      images: {},
      instanceType: "p5.48xlarge",
      pods: 2,
      nodesPerPod: 2,
      efaLayout: "ec2",
      egress: "open",
      capacity: { kind: "on-demand", acknowledgeNonRefundablePurchase: false },
      scheduler: "none",
      slurm: { homes: "head-node", accounting: false },
      eks: { version: "1.35", admins: [] },
      storage: {
        ...{ kind: "none", capacityGib: 4800, throughputPerTib: 250 },
        ...{ efa: false, repository: false, keepOnDestroy: false },
      },
      backend: { kind: "local" },
      hours: 24,
      operations: false,
    });
  });

  it.each(["ami-0123456789abcdef0", "ami-01234567", "/own/image_id"])("takes the machine image %s", (ami) => {
    expect(replicaPropsSchema.parse({ ami })).toMatchObject({ ami });
  });

  it.each([
    ["region", "Ohio"],
    ["zone", "us-east-2a"],
    ["zone", "dfw-2"],
    ["ami", "ubuntu"],
    ["ami", "ami-${x}"],
    ["pods", 0],
    ["nodesPerPod", 1.5],
    ["scheduler", "pbs"],
    ["gpus", 0],
    ["usdPerHour", -1],
    ["hours", 0],
    ["hours", 8761],
    ["efaLayout", "newest"],
    ["capacity", { kind: "on-demand", reservation: "cr-1" }],
    ["storage", { kind: "fsx-lustre", throughputPerTib: 300 }],
    ["backend", { kind: "s3", bucket: "state" }],
    ["budget", { usdPerMonth: 100, email: "nobody" }],
    ["alerts", ["nobody"]],
  ])("fails for the %s %j", (key, value) => {
    expect(replicaPropsSchema.safeParse({ [key]: value }).success).toBe(false);
  });
});
