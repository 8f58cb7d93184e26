import { billOf, siteBill } from "../../../lib/bom";
import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

describe("siteBill", () => {
  it("is the bill of a plan with the spares and the currency of its site", () => {
    const checked = checkedSample({
      spares: { switch: 0.5 },
      currency: "EUR",
      rate: { usdPerUnit: 1.1, asOf: "2026-11-01", source: "s" },
    });
    const plan = planSite(checked);
    const bill = siteBill(checked, plan);
    expect(bill.exchange).toEqual(checked.exchange);
    expect(bill.lines.some(({ spare }) => spare)).toBe(true);
    expect(bill.lines.filter(({ spare }) => !spare)).toEqual(billOf(plan, checked.catalog, checked.prices).lines);
  });
});
