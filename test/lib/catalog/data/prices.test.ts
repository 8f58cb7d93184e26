import { Catalog, PriceBook, priceBookSchema, sourceOf } from "../../../../lib/catalog";
import data from "../../../../lib/catalog/data/prices.json";
import { problemsOfPriceBook } from "../../../../lib/catalog/price-problems";

const catalog = Catalog.default();
const book = PriceBook.default();

describe("the prices of the catalog", () => {
  it("are a price book without a problem", () => {
    expect(problemsOfPriceBook(data, catalog)).toEqual([]);
  });

  it("price every part of the catalog", () => {
    expect(catalog.ids().filter((id) => book.price(catalog.get(id)) === undefined)).toEqual([]);
  });

  it("have bounds, a date, a status and known sources each", () => {
    for (const entry of priceBookSchema.parse(data).prices) {
      expect(entry).toMatchObject({ low: expect.any(Number), high: expect.any(Number), asOf: expect.any(String) });
      expect(["verified", "secondary", "derived", "unverified"]).toContain(entry.status);
      expect(entry.sources).not.toHaveLength(0);
      expect(entry.sources.filter((key) => sourceOf(key) === undefined)).toEqual([]);
    }
  });

  it("say of every GPU and of every node of a rack-scale system, and of nothing else, what it is contained in", () => {
    const contained = data.prices.filter((entry) => "containedIn" in entry).map((entry) => entry.part);
    const parts = [...catalog.all("gpu"), ...catalog.all("node").filter((node) => node.system !== undefined)];
    expect(contained.sort()).toEqual(parts.map((part) => part.id).sort());
  });

  it("let a node cost more than its GPUs alone, where both are of the same year", () => {
    const node = book.price(catalog.get("supermicro-4u-hgx-h100"));
    const gpu = book.price(catalog.get("nvidia-h100-sxm"));
    expect(node?.usd).toBeGreaterThan(8 * (gpu?.usd ?? 0));
  });
});
