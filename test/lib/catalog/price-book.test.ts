import { array, assert, integer, property, uniqueArray, constantFrom } from "fast-check";
import { Catalog, parsePriceBook, PriceBook } from "../../../lib/catalog";

const catalog = Catalog.default();
const standard = PriceBook.default();
const raw = (...prices: { part: string; usd: number; low?: number; high?: number; asOf?: string }[]) => ({
  id: "mine",
  currency: "USD" as const,
  asOf: "2026-11",
  prices,
});

describe("PriceBook", () => {
  it("is the same one whenever the package's own is asked for", () => {
    expect(PriceBook.default()).toBe(standard);
    expect(standard).toMatchObject({ id: "usd-2026-11", currency: "USD", asOf: "2026-11-22" });
  });

  it("gives a price with its bounds, date, status and sources", () => {
    expect(standard.price(catalog.get("tesla-megapack-2xl"))).toMatchObject({
      usd: 1227090,
      low: 1000000,
      high: 1365000,
      asOf: "2024-01-29",
      status: "secondary",
      sources: ["TRATI"],
      leadWeeks: 40,
    });
  });

  it("prices a substation by the megawatt", () => {
    const unit = catalog.of("utility-substation", "substation");
    expect(unit.capacity.toMegawatts()).toBe(1);
    expect(standard.price(unit)?.usd).toBe(233000);
  });

  it("has no price for an own part without one", () => {
    const own = catalog.with([{ id: "my-rack", class: "rack" }]);
    expect(standard.price(own.get("my-rack"))).toBeUndefined();
  });

  it("prefers the price that a part has itself, as the user's own", () => {
    const own = catalog.with([{ id: "nvidia-sn5600", price: 50000, sources: ["Q-17"], asOf: "2026-10" }]);
    expect(standard.price(own.get("nvidia-sn5600"))).toEqual({
      usd: 50000,
      low: 50000,
      high: 50000,
      asOf: "2026-10",
      status: "stated",
      sources: ["Q-17"],
      leadWeeks: 20,
    });
  });

  it("does not hand the catalog's sources to a price that the user states", () => {
    const own = catalog.with([{ id: "nvidia-sn5600", price: 50000 }]);
    expect(standard.price(own.get("nvidia-sn5600"))).toMatchObject({ sources: [], asOf: "" });
  });

  it("remembers of an own price what the part is contained in", () => {
    const own = catalog.with([{ id: "nvidia-h100-sxm", price: 1 }]);
    expect(standard.price(own.get("nvidia-h100-sxm"))?.containedIn).toBeDefined();
  });

  it("takes another book over it, and is unchanged by it", () => {
    const both = standard.over(raw({ part: "nvidia-sn5600", usd: 1 }));
    expect(both.price(catalog.get("nvidia-sn5600"))?.usd).toBe(1);
    expect(both.price(catalog.get("nvidia-qm9700"))).toEqual(standard.price(catalog.get("nvidia-qm9700")));
    expect(standard.price(catalog.get("nvidia-sn5600"))?.usd).toBe(65000);
    expect(both).toMatchObject({ id: "mine, usd-2026-11", asOf: "2026-11" });
  });

  it("gives of books over one another the price of the topmost that has one", () => {
    const ids = catalog.ids();
    const books = array(uniqueArray(constantFrom(...ids), { maxLength: 5 }), { maxLength: 4 });
    assert(
      property(books, integer({ min: 0, max: ids.length - 1 }), (layers, index) => {
        const part = catalog.get(ids[index] ?? "");
        const all = layers.reduce(
          (book, parts, layer) => book.over(raw(...parts.map((id) => ({ part: id, usd: layer })))),
          standard,
        );
        const topmost = layers.map((parts) => parts.includes(part.id)).lastIndexOf(true);
        expect(all.price(part)?.usd).toBe(topmost < 0 ? standard.price(part)?.usd : topmost);
      }),
      { numRuns: 50 },
    );
  });

  it("fails to take a book with a problem over it", () => {
    expect(() => standard.over(raw({ part: "nvidia-sn5600", usd: 2, low: 3 }))).toThrow(/PART004/);
  });
});

describe("parsePriceBook", () => {
  it("fills in bounds, date and status", () => {
    const book = parsePriceBook(raw({ part: "nvidia-sn5600", usd: 7 }), catalog);
    expect(book.price(catalog.get("nvidia-sn5600"))).toEqual({
      usd: 7,
      low: 7,
      high: 7,
      asOf: "2026-11",
      status: "stated",
      sources: [],
    });
  });

  it("prices the site's own parts", () => {
    const own = catalog.with([{ id: "my-rack", class: "rack" }]);
    expect(parsePriceBook(raw({ part: "my-rack", usd: 7 }), own).price(own.get("my-rack"))?.usd).toBe(7);
  });

  it("fails with every problem of the book", () => {
    const wrong = raw({ part: "abacus", usd: 7 }, { part: "nvidia-sn5600", usd: 7, high: 6 });
    expect(() => parsePriceBook(wrong, catalog)).toThrow(/prices\[0\]\.part[^]*prices\[1\]\.usd/);
  });
});

describe("a price book in another currency", () => {
  const rate = { usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };
  const prices = [{ part: "nvidia-sn5600", price: 1000.01, low: 900, sources: ["an offer"] }];
  const book = PriceBook.default().over({ id: "offers", currency: "EUR", rate, asOf: "2026-11", prices });

  it("tells prices in US dollars, to the cent, with the rate among the sources", () => {
    expect(book.price(Catalog.default().get("nvidia-sn5600"))).toMatchObject({
      ...{ usd: 1250.01, low: 1125, high: 1250.01, status: "stated" },
      sources: ["an offer", "1 EUR = 1.25 USD, 2026-11-20, a bank"],
    });
    expect([book.currency, book.exchange]).toEqual(["USD", { currency: "EUR", ...rate }]);
  });

  it("is none by default", () => {
    expect(PriceBook.default().exchange).toBeNull();
  });

  it("does not lose what a part is contained in", () => {
    const own = { id: "offers", currency: "USD", asOf: "2026-11", prices: [{ part: "nvidia-h100-sxm", usd: 1 }] };
    const gpu = Catalog.default().get("nvidia-h100-sxm");
    expect(PriceBook.default().over(own).price(gpu)).toMatchObject({ usd: 1, containedIn: "the node it is built into" });
  });
});
