import { Catalog } from "../../../lib/catalog";
import { problemsOfPriceBook } from "../../../lib/catalog/price-problems";

const catalog = Catalog.default();
const RATE = { usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };
const book = (...prices: object[]) => ({ id: "mine", currency: "USD", asOf: "2026-11", prices });
const problems = (raw: unknown) => problemsOfPriceBook(raw, catalog);

describe("problemsOfPriceBook", () => {
  it("finds none in a right book, whose prices may equal their bounds", () => {
    expect(problems(book({ part: "nvidia-sn5600", usd: 5, low: 5, high: 5 }))).toEqual([]);
  });

  it("fails for a part that the catalog does not have, with the one that was most likely meant", () => {
    expect(problems(book({ part: "nvidia-sn5600x", usd: 5 }))).toMatchObject([
      { code: "PART004", path: "prices[0].part", found: '"nvidia-sn5600x"', remedy: 'did you mean "nvidia-sn5600"?' },
    ]);
  });

  it("prices any part where no catalog is given", () => {
    expect(problemsOfPriceBook(book({ part: "whatever", usd: 5 }))).toEqual([]);
  });

  it("fails for a part that is priced twice", () => {
    const twice = problems(book({ part: "nvidia-sn5600", usd: 5 }, { part: "nvidia-sn5600", usd: 6 }));
    expect(twice).toMatchObject([{ code: "PART004", path: "prices[1].part", found: '"nvidia-sn5600"' }]);
  });

  it("fails for a negative price", () => {
    expect(problems(book({ part: "nvidia-sn5600", usd: -5 }))).toMatchObject([{ code: "PART004", path: "prices[0].usd" }]);
  });

  it("fails for a currency that is none, and for another one than the US dollar without its rate", () => {
    expect(problems({ ...book(), currency: "euro" })).toMatchObject([{ code: "PART004", path: "currency" }]);
    expect(problems({ ...book(), currency: "EUR" })).toMatchObject([{ code: "PART004", path: "rate" }]);
    expect(problems({ ...book(), rate: RATE })).toMatchObject([{ code: "PART004", path: "rate" }]);
  });

  it("takes a book in another currency, with its rate", () => {
    expect(problems({ ...book({ part: "nvidia-sn5600", price: 5, low: 4 }), currency: "EUR", rate: RATE })).toEqual([]);
  });

  it("fails for prices in two currencies, for two prices and for none", () => {
    const mixed = { ...book({ part: "nvidia-sn5600", usd: 5 }), currency: "EUR", rate: RATE };
    expect(problems(mixed)).toMatchObject([
      { path: "prices[0].usd", message: expect.stringMatching(/another currency/) as string },
    ]);
    expect(problems(book({ part: "nvidia-sn5600", usd: 5, price: 5 }))).toMatchObject([{ path: "prices[0]" }]);
    expect(problems(book({ part: "nvidia-sn5600" }))).toMatchObject([{ path: "prices[0]", found: "nothing" }]);
  });

  it("fails for a price in the currency of the book that is not between its bounds", () => {
    const wrong = { ...book({ part: "nvidia-sn5600", price: 5, high: 4 }), currency: "EUR", rate: RATE };
    expect(problems(wrong)).toMatchObject([{ path: "prices[0].price", found: "price 5, high 4" }]);
  });

  it.each([
    [{ low: 6 }, "low 6, usd 5"],
    [{ high: 4 }, "usd 5, high 4"],
    [{ low: 6, high: 4 }, "low 6, usd 5, high 4"],
  ])("fails for a price that is not between its bounds, as in %p", (bounds, found) => {
    expect(problems(book({ part: "nvidia-sn5600", usd: 5, ...bounds }))).toMatchObject([
      { code: "PART004", path: "prices[0].usd", found },
    ]);
  });

  it.each([[undefined], [null], ["prices"], [7], [[]], [{}]])("fails for %p instead of a book", (raw) => {
    expect(problems(raw).length).toBeGreaterThan(0);
  });

  it("fails with all problems at once, also where a value is of the wrong type", () => {
    const found = problems({
      ...book({ part: "abacus", usd: -1 }, { part: "nvidia-sn5600", usd: "5" }, { part: "nvidia-sn5600", usd: 5, low: 6 }),
      currency: "EUR",
    });
    expect(found.map((problem) => problem.path).sort()).toEqual([
      "prices[0].part",
      "prices[0].usd",
      "prices[1].usd",
      "prices[2].part",
      "prices[2].usd",
      "rate",
    ]);
    expect(new Set(found.map((problem) => problem.code))).toEqual(new Set(["PART004"]));
  });
});
