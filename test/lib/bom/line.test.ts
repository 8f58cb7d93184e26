import type { Demand } from "../../../lib/bom/demand";
import { lineOf } from "../../../lib/bom/line";
import { sampleCatalog, samplePrices } from "./sample-plan";

const lineFor = (part: string, count: number, powerKw?: number) => {
  const demand: Demand = { system: "network", part, count, purpose: "test", ...(powerKw === undefined ? {} : { powerKw }) };
  return lineOf([demand], sampleCatalog.get(part), samplePrices.price(sampleCatalog.get(part)));
};

describe("lineOf", () => {
  it("extends price, power, weight and rack units by the quantity", () => {
    expect(lineFor("node", 12)).toEqual({
      ...{ system: "network", part: "node", class: "node", description: "Acme N8 | liquid", purpose: "test" },
      ...{ phase: null, pod: null, fabric: null, layer: null, spare: false, quantity: 12, unit: "each" },
      price: {
        each: { usd: 310_000, low: 155_000, high: 620_000 },
        total: { usd: 3_720_000, low: 1_860_000, high: 7_440_000 },
        ...{ asOf: "2024-08", status: "secondary", sources: ["sheet"] },
      },
      ...{ powerKw: 122.4, weightKg: 1146, rackUnits: 48, leadWeeks: 12 },
    });
  });

  it("shows what nobody knows as null, never as 0", () => {
    const line = lineFor("manifold", 2);
    expect(line).toMatchObject({ price: null, powerKw: null, weightKg: null, rackUnits: null, leadWeeks: null });
  });

  it("calls a part without maker and model by its id", () => {
    expect(lineFor("manifold", 2).description).toBe("manifold");
  });

  it("takes the plan's word for a draw where it has one", () => {
    expect(lineFor("optic", 64).powerKw).toBe(1.088);
    expect(lineFor("optic", 64, 0).powerKw).toBe(0);
  });

  it("adds up demands for the same purpose", () => {
    const demand: Demand = { system: "network", part: "optic", count: 64, purpose: "test" };
    const line = lineOf([demand, { ...demand, powerKw: 0 }], sampleCatalog.get("optic"), undefined);
    expect(line).toMatchObject({ quantity: 128, powerKw: 1.088 });
  });

  it("does not count what a rack offers as what it takes", () => {
    expect(lineFor("rack", 2).rackUnits).toBeNull();
  });

  it("tells where the part stands", () => {
    const place = { phase: "first", fabric: "compute", layer: "leaf" } as const;
    const demand: Demand = { system: "network", part: "switch", count: 1, purpose: "test", ...place };
    expect(lineOf([demand], sampleCatalog.get("switch"), undefined)).toMatchObject({ ...place, pod: null, spare: false });
  });

  it("has a spare weigh something and take no place in a rack", () => {
    const demand: Demand = { system: "compute", part: "node", count: 2, purpose: "spares", powerKw: 0, spare: true };
    const line = lineOf([demand], sampleCatalog.get("node"), undefined);
    expect(line).toMatchObject({ spare: true, powerKw: 0, weightKg: 191, rackUnits: 0 });
  });

  it("counts in whole cents, so that quantity times unit price is the total shown", () => {
    expect(lineFor("switch", 3).price?.total.usd).toBe(195_000.99);
    expect(lineFor("fibre", 3).price?.total.usd).toBe(0.21);
  });
});
