import { unitCostsOf } from "../../../lib/bom/unit-costs";

const money = { usd: 1280, low: 640, high: 2560 };

describe("unitCostsOf", () => {
  it("divides a sum and its bounds by GPUs, megawatts of IT power and petaflops, to the cent", () => {
    expect(unitCostsOf(money, { gpus: 128, itPowerKw: 3000, bf16Pflops: 64 })).toEqual({
      gpu: { usd: 10, low: 5, high: 20 },
      itMw: { usd: 426.67, low: 213.33, high: 853.33 },
      bf16Pflop: { usd: 20, low: 10, high: 40 },
    });
  });

  it("knows nothing where there is none of a unit, or nobody knows how much", () => {
    const costs = unitCostsOf(money, { gpus: 0, itPowerKw: 0, bf16Pflops: null });
    expect(costs).toEqual({ gpu: null, itMw: null, bf16Pflop: null });
  });
});
