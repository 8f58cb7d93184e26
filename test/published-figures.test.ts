import { billOf } from "../lib/bom";
import { Catalog, PriceBook } from "../lib/catalog";
import { checkedSite } from "../lib/model";
import { planSite } from "../lib/sizing";
import { checkedSample } from "./support/sample-site";

/** What the model must come to where others published a figure; each with its source. */
describe("published figures", () => {
  const sample = checkedSample();
  const plan = planSite(sample);
  const { totals } = billOf(plan, sample.catalog, sample.prices);
  const per100k = 100_000 / plan.totals.gpus;

  // Source: SemiAnalysis, "100,000 H100 Clusters": 99 EFLOPS of FP16 and 198 of FP8 at the peak.
  it("are met by the throughput of 100,000 H100", () => {
    expect(((plan.totals.bf16Pflops ?? 0) * per100k) / 1000).toBeCloseTo(98.9, 6);
    expect(((Catalog.default().of("nvidia-h100-sxm", "gpu").fp8DenseTflops ?? 0) * 100_000) / 1e6).toBeCloseTo(197.9, 6);
  });

  // Source: Epoch AI has 440,000 chips of GB300 as 1,112,000 H100.
  it("are met by the equivalents of a rack-scale system in H100", () => {
    const pods = [{ name: "nvl72", node: "nvidia-gb300-nvl72-tray", racks: 1 }];
    const { gpus, h100Equivalents } = planSite(checkedSite({ apiVersion: "gigasite/v1", name: "one", pods })).totals;
    expect(((h100Equivalents ?? 0) / gpus) * 440_000).toBeCloseTo(1_112_235, -1);
  });

  // Source: SemiAnalysis, "100,000 H100 Clusters": more than 4 billion US dollars of servers for 100,000 H100.
  it("are met by the price of servers and network", () => {
    expect(totals.serverAndNetworkUsd * per100k).toBeGreaterThan(4e9);
    expect(totals.serverAndNetworkUsd * per100k).toBeLessThan(5e9);
  });

  // Source: NextBigFuture on Epoch AI (2025-11-05): about 29 billion US dollars for a facility of a gigawatt.
  it("are met within 15 % by the price of all that is billed, for the power of the facility", () => {
    const usdPerGw = totals.usd / (plan.totals.facilityPowerKw / 1e6);
    expect(Math.abs(usdPerGw / 29e9 - 1)).toBeLessThan(0.15);
  });

  // Source: press texts of 2024 on Colossus 1: 30,000 to 40,000 US dollars for an H100.
  it("are met by the price of a GPU", () => {
    expect(PriceBook.default().price(Catalog.default().get("nvidia-h100-sxm"))).toMatchObject({ usd: 30_000, high: 40_000 });
  });
});
