import { exchanged, exchangeSchema } from "../../../lib/catalog/exchange";

const euro = { currency: "EUR", usdPerUnit: 1.25, asOf: "2026-11-20", source: "a central bank" };

describe("exchange", () => {
  it("turns US dollars into a currency, and leaves them alone without one", () => {
    expect(exchanged(1000, euro)).toBe(800);
    expect(exchanged(1000, null)).toBe(1000);
  });

  it("needs a code, a positive rate, its date and its source", () => {
    expect(exchangeSchema.safeParse(euro).success).toBe(true);
    const wrong = [{ currency: "euro" }, { usdPerUnit: 0 }, { asOf: "yesterday" }, { source: "" }];
    expect(wrong.map((part) => exchangeSchema.safeParse({ ...euro, ...part }).success)).toEqual(wrong.map(() => false));
  });
});
