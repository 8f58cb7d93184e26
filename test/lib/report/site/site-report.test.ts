import { renderBom } from "../../../../lib/bom";
import { checkedSite, type SiteInput } from "../../../../lib/model";
import { planDocument, planTable, reportSite } from "../../../../lib/report";

const input: SiteInput = {
  apiVersion: "gigasite/v1",
  name: "colossus-like",
  pods: [{ name: "h100", count: 196, racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100" }],
  power: {
    feeds: [
      { name: "grid", kind: "utility", capacity: "150 MW", part: "utility-substation" },
      { name: "turbines", kind: "gas-turbine", part: "solar-smt-130", count: 15 },
    ],
    storage: [{ name: "bess", part: "tesla-megapack-2xl", count: 168 }],
  },
  cooling: { loops: [{ name: "tcs", cdu: "supermicro-4u-cdu", redundancy: "N+1" }] },
  phases: [{ name: "first-light", date: "2024-07-22", pods: { h100: 63 }, feeds: { grid: "50 MW" } }],
  reported: [{ metric: "gpus", value: 100_000, source: "xAI, October 2024" }],
};

const checked = checkedSite(input);
const report = reportSite(checked);

describe("reportSite", () => {
  it("bills what it plans", () => {
    const quantities = report.bom.lines.map((line) => `${line.quantity} ${line.part} for ${line.purpose}`);
    expect(quantities).toEqual(
      expect.arrayContaining([
        "12544 supermicro-4u-hgx-h100 for pod h100",
        "1568 generic-rack-48u for pod h100",
        "1568 supermicro-4u-cdu for loop tcs",
        "15 solar-smt-130 for feed turbines",
        "168 tesla-megapack-2xl for storage bess",
      ]),
    );
  });

  it("has a dated price with a source for every line of parts of the catalog", () => {
    for (const { price } of report.bom.lines) {
      expect(price?.asOf).toMatch(/^20\d\d/);
      expect(price?.sources.length).toBeGreaterThan(0);
    }
  });

  it("writes no figure that JSON cannot hold", () => {
    const parsed = JSON.parse(JSON.stringify(planDocument(report))) as unknown;
    expect(parsed).toEqual(planDocument(report));
  });

  it("compares published figures with the whole site, and none with a phase", () => {
    expect(report.reported).toMatchObject([{ metric: "gpus", reported: 100_000, modelled: 100_352 }]);
    expect(reportSite(checked, "first-light").reported).toEqual([]);
  });

  it("bills a phase by what stands on its date", () => {
    const phase = reportSite(checked, "first-light");
    expect(phase.bom.phase).toBe("first-light");
    expect(phase.bom.lines.find((line) => line.class === "node")?.quantity).toBe(63 * 64);
    expect(phase.bom.totals.usd).toBeLessThan(report.bom.totals.usd);
  });

  it("gives the same texts for the same site", () => {
    const again = reportSite(checkedSite(input));
    expect(planTable(again)).toBe(planTable(report));
    expect(renderBom(again.bom, "csv")).toBe(renderBom(report.bom, "csv"));
  });

  it("fails for a phase that the site does not have", () => {
    expect(() => reportSite(checked, "second-light")).toThrow("SITE009");
  });
});
