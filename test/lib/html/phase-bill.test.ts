import { phaseBills } from "../../../lib/html/phase-bill";
import { reportSite } from "../../../lib/report";
import { checkedSample } from "../../support/sample-site";

describe("phaseBills", () => {
  it("bills each phase as the report on it does", () => {
    const phases = [
      { name: "first", date: "2024-07-22", pods: { h100: 63 } },
      { name: "last", date: "2025-05-01", pods: { h100: 196 }, energized: { h100: 100 } },
    ];
    const site = checkedSample({ phases });
    const bills = phaseBills(site);
    expect(bills.map(({ phase }) => phase)).toEqual(["first", "last"]);
    for (const { phase, systems, totals } of bills) {
      const { bom } = reportSite(site, phase);
      expect({ systems, totals }).toEqual({ systems: bom.systems, totals: bom.totals });
    }
  });
});
