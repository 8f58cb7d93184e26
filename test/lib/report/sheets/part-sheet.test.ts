import { Catalog, PriceBook, sourceOf } from "../../../../lib/catalog";
import { partEntries, partSheet } from "../../../../lib/report";

const catalog = Catalog.default();
const prices = PriceBook.default();

describe("partEntries", () => {
  const entries = partEntries(catalog, prices);

  it("has every part once", () => {
    expect(entries.map(({ id }) => id).sort()).toEqual(catalog.ids());
  });

  it("goes class by class, each class by id", () => {
    const classes = entries.map((entry) => entry.class);
    expect([...new Set(classes)]).toEqual(classes.filter((name, index) => name !== classes[index - 1]));
    const switches = entries.filter((entry) => entry.class === "switch").map(({ id }) => id);
    expect(switches).toEqual([...switches].sort());
  });

  it("has a price with bounds and date, or none", () => {
    for (const { price } of entries) if (price) expect(price.low <= price.usd && price.usd <= price.high).toBe(true);
  });
});

describe("partSheet", () => {
  it("has every figure with its status, and every source with its address", () => {
    for (const id of catalog.ids()) {
      const { figures, price, sources } = partSheet(id, catalog, prices);
      const keys = [...figures.flatMap((figure) => figure.sources), ...(price?.sources ?? [])];
      expect(sources.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
      for (const { key, address } of sources) expect(address).toBe(sourceOf(key)?.address);
    }
  });

  it("tells a default from a figure that the part states", () => {
    const own = catalog.with([
      { id: "my-node", class: "node", gpu: "nvidia-h100-sxm", gpus: 8, nics: 8, nicGbps: 400, maximum: "10 kW" },
    ]);
    const { figures } = partSheet("my-node", own, prices);
    const status = Object.fromEntries(figures.map((figure) => [figure.name, figure.status]));
    expect(status).toMatchObject({ maximum: "stated", liquidShare: "default" });
  });

  it("has no price where nobody knows one", () => {
    const own = catalog.with([{ id: "my-rack", class: "rack" }]);
    expect(partSheet("my-rack", own, prices)).toMatchObject({ price: null, vendor: null, sources: [] });
  });

  it("names a source of the user's own by its key", () => {
    const own = catalog.with([{ id: "my-rack", class: "rack", rackUnits: 48, sources: ["quote 4711"] }]);
    expect(partSheet("my-rack", own, prices).sources).toEqual([{ key: "quote 4711", title: "own source", address: "" }]);
  });

  it("fails for an unknown part", () => {
    expect(() => partSheet("nvidia-sn560", catalog, prices)).toThrow('did you mean "nvidia-sn5600"?');
  });
});
