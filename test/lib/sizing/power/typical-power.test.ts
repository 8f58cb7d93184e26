import { planSite } from "../../../../lib/sizing";
import { typicalItPowerKw } from "../../../../lib/sizing/power/typical-power";
import { checkedSample } from "../../../support/sample-site";

const parts = [
  {
    ...{ id: "my-node", class: "node", gpus: 0, nics: 1, nicGbps: 400, rackUnits: 1 },
    ...{ maximum: "1 kW", typical: "600 W" },
  },
  { id: "my-switch", class: "switch", ports: 64, portGbps: 400, typical: "500 W", maximum: "1 kW", rackUnits: 1 },
];
const fabrics = [{ name: "compute", switch: "my-switch", tiers: 1 as const }];
const site = checkedSample({ parts, fabrics, pods: [{ name: "pod", node: "my-node", nodes: 20 }] });
const plan = planSite(site);

describe("typicalItPowerKw", () => {
  it("adds nodes, switches and modules, which draw the same whether data flow or not", () => {
    const [fabric] = plan.fabrics;
    const modulesKw = (fabric?.cables ?? [])
      .flatMap((layer) => layer.transceivers)
      .map(({ part, count }) => {
        const { typical, maximum } = site.catalog.get(part);
        return count * ((typical ?? maximum)?.toKilowatts() ?? 0);
      });
    const switches = fabric?.tiers[0]?.switches ?? 0;
    const expected = 20 * 0.6 + switches * 0.5 + modulesKw.reduce((total, kw) => total + kw, 0);
    expect(plan.totals.typicalItPowerKw).toBeCloseTo(expected, 9);
    expect(plan.totals.typicalItPowerKw).toBeLessThan(plan.totals.itPowerKw);
  });

  it("is not known as soon as a node or a switch states none", () => {
    const unknown = plan.pods.map((pod) => ({ ...pod, typicalItPowerKw: null }));
    expect(typicalItPowerKw(unknown, plan.fabrics, site.catalog)).toBeNull();
    const own = site.catalog.with([{ id: "mute", class: "switch", ports: 64, portGbps: 400 }]);
    const mute = plan.fabrics.map((fabric) => ({
      ...fabric,
      tiers: fabric.tiers.map((tier) => ({ ...tier, part: "mute" })),
    }));
    expect(typicalItPowerKw(plan.pods, mute, own)).toBeNull();
  });
});
