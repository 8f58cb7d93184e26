import { checkedSite } from "../../../lib/model";
import { exchangeOf } from "../../../lib/model/exchange";
import { sampleSite } from "../../support/sample-site";

const rate = { usdPerUnit: 1.25, asOf: "2026-11-20", source: "a bank" };

describe("exchangeOf", () => {
  it("is null for US dollars", () => {
    expect(exchangeOf({ currency: "USD" }, { exchange: null })).toBeNull();
  });

  it("takes the site's own rate first, then that of a price book in the same currency", () => {
    const book = { exchange: { currency: "EUR", ...rate, usdPerUnit: 1.1 } };
    expect(exchangeOf({ currency: "EUR", rate }, book)).toEqual({ currency: "EUR", ...rate });
    expect(exchangeOf({ currency: "EUR" }, book)).toEqual(book.exchange);
  });

  it("fails where nothing tells the rate", () => {
    const other = { exchange: { currency: "GBP", ...rate } };
    expect(() => exchangeOf({ currency: "EUR" }, other)).toThrow(/SITE002[^]*rate/);
    expect(() => checkedSite(sampleSite({ currency: "EUR" }))).toThrow(/SITE002/);
    expect(checkedSite(sampleSite({ currency: "EUR", rate })).exchange).toEqual({ currency: "EUR", ...rate });
  });
});
