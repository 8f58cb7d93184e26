import { instanceType } from "../../../../lib/catalog/instance-type";
import { gpuWatts, podGpuKw } from "../../../../lib/replica";

describe("the power of a GPU", () => {
  it.each([
    ["p5.48xlarge", 700],
    ["p6-b200.48xlarge", 1000],
    ["p6-b300.48xlarge", 1100],
    ["g5.xlarge", null],
    ["g6.xlarge", null],
  ])("of %s is %p W", (name, watts) => {
    expect(gpuWatts(instanceType(name))).toBe(watts);
  });

  it("is summed up over the pods of a kind", () => {
    expect(podGpuKw({ gpu: "nvidia-h100-sxm", gpus: 512, itPowerKw: 652.8 })).toBeCloseTo(358.4);
  });

  it("is estimated from the servers for a GPU of the site's own", () => {
    expect(podGpuKw({ gpu: "my-gpu", gpus: 512, itPowerKw: 1.82 })).toBeCloseTo(1);
  });

  it("is none for servers without GPUs", () => {
    expect(podGpuKw({ gpu: null, gpus: 0, itPowerKw: 10 })).toBe(0);
  });
});
