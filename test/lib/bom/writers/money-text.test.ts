import { moneyCell, moneyText } from "../../../../lib/bom/writers/money-text";

const exchange = { currency: "EUR", usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };

describe("money", () => {
  it("is in US dollars where a site asks for no other currency", () => {
    expect(moneyText({ exchange: null })(1_250_000)).toBe("$1.25 M");
    expect(moneyCell({ exchange: null })(1_250_000)).toBe("$1.25 M");
  });

  it("is converted where it does, and names the currency outside of tables", () => {
    expect(moneyText({ exchange })(1_250_000)).toBe("EUR 1.00 M");
    expect(moneyCell({ exchange })(1_250_000)).toBe("1.00 M");
  });
});
