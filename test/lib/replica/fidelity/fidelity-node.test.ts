import { lineOn } from "../../../support/fidelity";
import { sampleReplica } from "../../../support/sample-replica";
import { podPlan, sitePlan } from "../../../support/site-plan";

const replicaOn = (instanceType: string, gpu = "nvidia-h100-sxm") =>
  sampleReplica({ instanceType }, sitePlan(podPlan({ name: "pod", gpu })));

describe("the fidelity of nodes", () => {
  it.each([
    ["p5.48xlarge", "nvidia-h100-sxm"],
    ["p5e.48xlarge", "nvidia-h200-sxm"],
    ["p6-b200.48xlarge", "nvidia-b200-sxm"],
    ["p6-b300.48xlarge", "nvidia-b300-sxm"],
    ["p6e-gb200.36xlarge", "nvidia-gb200-gpu"],
  ])("keeps model and memory of the GPU where %s rents %s", (type, gpu) => {
    expect(lineOn("GPU model", replicaOn(type, gpu)).verdict).toBe("kept");
    expect(lineOn("GPU memory", replicaOn(type, gpu)).verdict).toBe("kept");
  });

  it.each([
    ["p5.48xlarge", "nvidia-h200-sxm"],
    ["p6-b200.48xlarge", "nvidia-gb200-gpu"],
    ["g5.xlarge", "nvidia-h100-sxm"],
  ])("changes the model where %s rents no %s", (type, gpu) => {
    expect(lineOn("GPU model", replicaOn(type, gpu)).verdict).toBe("changed");
  });

  it("tells what memory it compares, and by how much it differs", () => {
    const line = lineOn("GPU memory", replicaOn("p5e.48xlarge"));
    expect(line).toMatchObject({ site: "80 GB", replica: "141 GB", by: 1.7625 });
  });

  it("takes a GPU that the catalog lacks as it is called", () => {
    const replica = replicaOn("p5.48xlarge", "our-h100");
    expect(lineOn("GPU model", replica)).toMatchObject({ site: "our-h100", verdict: "kept" });
    expect(lineOn("GPU memory", replica)).toMatchObject({ site: "unknown", verdict: "changed" });
  });

  it("counts the GPUs of a node", () => {
    expect(lineOn("GPUs per node", replicaOn("p5.4xlarge"))).toMatchObject({ site: "8", replica: "1", by: 0.125 });
  });

  it("ends the NVLink domain at the instance, or at the UltraServer that a pod holds whole", () => {
    const rack = podPlan({
      name: "nvl72",
      count: 4,
      nodesPerPod: 18,
      nodesPerRack: 18,
      gpus: 4 * 72,
      nvlink: { domains: 4, switchTrays: 36 },
    });
    const domain = (instanceType: string, nodesPerPod: number) =>
      lineOn("GPUs in one NVLink domain", sampleReplica({ instanceType, pods: 1, nodesPerPod }, sitePlan(rack)));
    expect(domain("p6e-gb200.36xlarge", 18)).toMatchObject({ site: "72", replica: "72", verdict: "kept" });
    expect(domain("p6e-gb200.36xlarge", 9)).toMatchObject({ replica: "36", by: 0.5 });
    expect(domain("p6-b200.48xlarge", 18)).toMatchObject({ replica: "8", verdict: "changed" });
    expect(domain("g5.xlarge", 18)).toMatchObject({ replica: "1", why: expect.stringContaining("no NVLink") });
  });
});
