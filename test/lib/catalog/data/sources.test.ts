import energy from "../../../../lib/catalog/data/energy.json";
import instances from "../../../../lib/catalog/data/instances.json";
import parts from "../../../../lib/catalog/data/parts.json";
import prices from "../../../../lib/catalog/data/prices.json";
import servicePrices from "../../../../lib/catalog/data/service-prices.json";
import sources from "../../../../lib/catalog/data/sources.json";
import { LLAMA_3 } from "../../../../lib/sizing/failure/reliability";

/** All source keys in a data file, however deep. */
function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "sources" ? (inner as string[]) : keysIn(inner)));
}

const named = new Set([parts, prices, instances, servicePrices, energy, LLAMA_3].flatMap(keysIn));

describe("the sources of the catalog", () => {
  it("are all that parts, prices, instance types, energy and failure rates name", () => {
    expect([...named].filter((key) => !(key in sources)).sort()).toEqual([]);
  });

  it("are none that nothing names", () => {
    expect(Object.keys(sources).filter((key) => !named.has(key))).toEqual([]);
  });

  it("have a title, and an address or why there is none", () => {
    for (const { title, address } of Object.values(sources)) {
      expect(title).not.toBe("");
      expect(address).toMatch(/https?:\/\/|none|not recorded|without address/);
    }
  });
});
