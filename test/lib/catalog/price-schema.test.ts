import { priceBookSchema } from "../../../lib/catalog";

describe("priceBookSchema", () => {
  it("needs no more of an entry than the part and the price", () => {
    const book = { id: "mine", currency: "USD", asOf: "2026-11", prices: [{ part: "x", usd: 1 }] };
    expect(priceBookSchema.parse(book).prices).toEqual([{ part: "x", usd: 1, status: "stated", sources: [] }]);
  });

  it.each([
    ["a currency that is none", { currency: "euro" }],
    ["no date", { asOf: undefined }],
    ["no name", { id: "" }],
    ["a negative price", { prices: [{ part: "x", usd: -1 }] }],
    ["an infinite price", { prices: [{ part: "x", usd: Infinity }] }],
    ["a price that is a text", { prices: [{ part: "x", usd: "1" }] }],
    ["an unknown key", { prices: [{ part: "x", usd: 1, eur: 1 }] }],
  ])("fails for %s", (_what, change) => {
    const book = { id: "mine", currency: "USD", asOf: "2026-11", prices: [], ...change };
    expect(priceBookSchema.safeParse(book).success).toBe(false);
  });
});
