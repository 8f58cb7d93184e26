import { billOf } from "../../../lib/bom";
import { demandsOf } from "../../../lib/bom/demand";
import { sparesOf } from "../../../lib/bom/spares";
import type { Spares } from "../../../lib/model";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const spares = (shares: Spares) => sparesOf(demandsOf(samplePlan), samplePlan, shares, sampleCatalog);

describe("sparesOf", () => {
  it("keeps none unless the site says so", () => {
    expect(spares({})).toEqual([]);
    expect(spares({ transceiver: 0 })).toEqual([]);
  });

  it("keeps whole parts, over all purposes together, and at least one", () => {
    expect(spares({ transceiver: 0.02, switch: 0.001 })).toEqual([
      { system: "network", part: "switch", count: 1, purpose: "spares", powerKw: 0, spare: true },
      { system: "network", part: "optic", count: 3, purpose: "spares", powerKw: 0, spare: true },
    ]);
    // 16 nodes; a quarter of them is whole.
    expect(spares({ node: 0.25 })[0]?.count).toBe(4);
  });

  it("counts GPUs in their nodes", () => {
    expect(spares({ gpu: 0.05 })).toMatchObject([{ system: "compute", part: "gpu", count: 7 }]);
  });
});

describe("a bill with spares", () => {
  const bare = billOf(samplePlan, sampleCatalog, samplePrices);
  const bom = billOf(samplePlan, sampleCatalog, samplePrices, { spares: { node: 0.1, gpu: 0.01 } });

  it("has them as lines of their own, and their cost in the totals", () => {
    const lines = bom.lines.filter((line) => line.spare);
    expect(lines.map((line) => [line.part, line.quantity])).toEqual([
      ["node", 2],
      ["gpu", 2],
    ]);
    expect(bom.totals.sparesUsd).toBe(2 * 310_000 + 2 * 30_000);
    expect(bom.totals.usd).toBe(bare.totals.usd + bom.totals.sparesUsd);
  });

  it("changes no other line, and neither power nor rack units", () => {
    expect(bom.lines.filter((line) => !line.spare)).toEqual(bare.lines);
    expect(bom.totals.powerKw).toBe(bare.totals.powerKw);
    expect(bom.totals.rackUnits).toBe(bare.totals.rackUnits);
  });
});
