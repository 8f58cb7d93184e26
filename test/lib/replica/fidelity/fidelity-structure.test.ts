import { lineOn } from "../../../support/fidelity";
import { sampleReplica } from "../../../support/sample-replica";
import { podPlan, sitePlan } from "../../../support/site-plan";

describe("the fidelity of the structure", () => {
  it("counts pods, nodes and racks", () => {
    const replica = sampleReplica({ pods: 2, nodesPerPod: 10 });
    expect(lineOn("Pods", replica)).toMatchObject({ site: "10", replica: "2", by: 0.2 });
    expect(lineOn("Nodes per pod", replica)).toMatchObject({ site: "64", replica: "10" });
    expect(lineOn("Nodes", replica)).toMatchObject({ site: "640", replica: "20", by: 0.03125 });
    expect(lineOn("Racks", replica)).toMatchObject({ site: "80", replica: "4", by: 0.05 });
    expect(lineOn("Nodes in a full rack", replica)).toMatchObject({ replica: "8", verdict: "kept" });
  });

  it("counts the kinds of pods that are rented, without servers that have no GPU", () => {
    const site = sitePlan(
      podPlan({ name: "a" }),
      podPlan({ name: "b", nodesPerPod: 4, nodesPerRack: 4 }),
      podPlan({ name: "storage", gpu: null, gpus: 0 }),
    );
    expect(lineOn("Kinds of pods", sampleReplica({ pods: 2 }, site)).verdict).toBe("kept");
    expect(lineOn("Kinds of pods", sampleReplica({ pods: 1 }, site))).toMatchObject({ site: "2", replica: "1", by: 0.5 });
    expect(lineOn("Nodes per pod", sampleReplica({ pods: 2 }, site)).site).toBe("64 or 4");
  });
});
