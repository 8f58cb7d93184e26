import { itPowerFromGpusKw, planSite, SERVER_OVER_GPU_POWER, sitePowerFromGpusKw } from "../../../../lib/sizing";
import { Catalog } from "../../../../lib/catalog";
import { checkedSample } from "../../../support/sample-site";

const gpuW = Catalog.default().of("nvidia-h100-sxm", "gpu").maximum?.toWatts() ?? 0;

describe("itPowerFromGpusKw", () => {
  // Source: SemiAnalysis, "100,000 H100 Clusters" (2024-06): 700 + 575 W per GPU and a tenth for the rest, 140 MW.
  it("comes to 140 MW for 100,000 H100", () => {
    expect(itPowerFromGpusKw({ gpus: 100_000, gpuW: 700, otherW: 575, auxiliary: 0.1 })).toBeCloseTo(140_250, 6);
  });
});

describe("sitePowerFromGpusKw", () => {
  // Source: Epoch AI, GPU Clusters documentation: P = TDP x N x 1.82 x PUE; 10.2 kW over 8 x 700 W; PUE 1.14 in 2023.
  it("comes to 145 MW for 100,000 H100 at a PUE of 1.14", () => {
    expect(sitePowerFromGpusKw({ gpus: 100_000, gpuW: 700, pue: 1.14 })).toBeCloseTo(145_236, 6);
  });

  it("takes a server's power over that of its GPUs from a DGX H100", () => {
    expect(10_200 / (8 * 700)).toBeCloseTo(SERVER_OVER_GPU_POWER, 2);
  });
});

describe("the plan of 100,000 H100", () => {
  const { totals } = planSite(checkedSample());
  const per100k = 100_000 / totals.gpus;

  it("has an IT power between 135 and 155 MW, built up from parts", () => {
    expect(totals.itPowerKw * per100k).toBeGreaterThan(135_000);
    expect(totals.itPowerKw * per100k).toBeLessThan(155_000);
  });

  it("comes within a tenth of the site power by GPUs alone", () => {
    const estimate = sitePowerFromGpusKw({ gpus: totals.gpus, gpuW, pue: totals.pue });
    expect(Math.abs(totals.facilityPowerKw / estimate - 1)).toBeLessThan(0.1);
  });
});
