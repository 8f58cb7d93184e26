import { podPlan, sitePlan } from "../../support/site-plan";
import { sampleReplica } from "../../support/sample-replica";

describe("the plan of a replica", () => {
  it("is two pods of two p5.48xlarge by default", () => {
    const plan = sampleReplica();
    expect(plan).toMatchObject({
      site: "colossus-1",
      region: "us-east-2",
      zone: "us-east-2a",
      instanceType: "p5.48xlarge",
      addresses: { vpc: "10.0.0.0/16", public: "10.0.0.0/24" },
      nodes: 4,
      gpus: 32,
      cost: { usdPerHour: 220.16, usdPerDay: 5283.84, usdPerMonth: 160716.8, node: { region: "us-east-1" } },
      spec: { pods: 2, nodesPerPod: 2 },
      type: { name: "p5.48xlarge" },
      capacity: { market: null, placement: "cluster" },
      feeds: [{ name: "grid" }, { name: "turbines" }],
      loops: [{ name: "tcs" }],
      expectedBusGBps: 480,
      limitations: [],
    });
    expect(plan.interfaces).toHaveLength(33);
    expect(plan.pods.map((pod) => [pod.name, pod.subnet, pod.nodes.length])).toEqual([
      ["h100-1", "10.0.16.0/20", 2],
      ["h100-2", "10.0.32.0/20", 2],
    ]);
  });

  it("follows its settings", () => {
    const plan = sampleReplica({
      region: "eu-west-1",
      zone: "c",
      instanceType: "g5.xlarge",
      pods: 1,
      nodesPerPod: 3,
      ami: "/own/image",
    });
    expect(plan).toMatchObject({ zone: "eu-west-1c", image: "resolve:ssm:/own/image", nodes: 3, gpus: 3 });
    expect(plan.cost.usdPerHour).toBe(3.018);
    expect(plan.interfaces).toHaveLength(1);
  });

  it("sizes subnets by the nodes that the site has", () => {
    const plan = sampleReplica({ nodesPerPod: 1e6 });
    expect(plan.pods.map((pod) => pod.subnet)).toEqual(["10.0.16.0/20", "10.0.32.0/20"]);
  });

  it("of an empty site is empty", () => {
    expect(sampleReplica({}, sitePlan(podPlan({ name: "h100", count: 0 })))).toMatchObject({ pods: [], nodes: 0 });
  });

  it("tells what it does not give", () => {
    expect(sampleReplica({ pods: 11, nodesPerPod: 65 }).limitations).toHaveLength(2);
  });
});
