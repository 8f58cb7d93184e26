import { powerCaption, powerDrawing } from "../../../../lib/html/drawings/power-drawing";
import type { SitePlan } from "../../../../lib/plan/site-plan";
import { planSite } from "../../../../lib/sizing";
import { checkedSample } from "../../../support/sample-site";
import { samplePlan } from "../../bom/sample-plan";

const drawn = (plan: SitePlan) => powerDrawing("p", plan).text;
const labels = (text: string) => [...text.matchAll(/class="strong">([^<]*)</g)].map(([, label]) => label);

describe("powerDrawing", () => {
  it("goes from feeds and storage over what stands between down to the racks, with cooling on transformers", () => {
    expect(labels(drawn(planSite(checkedSample())))).toEqual([
      ...["grid", "turbines", "Transformers: 71 x generic-transformer-2500kva", "Cooling"],
      ...["Rack PDUs: 5,160 x generic-rack-pdu", "pod h100", "switches"],
    ]);
    expect(labels(drawn(samplePlan))).toContain("bess");
  });

  it("tells load, capacity and use of each feed and stage", () => {
    const text = drawn(samplePlan);
    expect(text).toContain("100 kW of 150 kW, 66.7 %");
    expect(text).toContain("1 required, losses 2.5 kW");
    expect(text).toContain("198 kW of 2.38 MW, 8.3 %");
  });

  it.each([{}, { busway: "generic-busway-800a" }])(
    "hangs rack-scale systems before the PDUs, which they have none of: %j",
    (own) => {
      const plan = planSite(
        checkedSample({
          pods: [{ name: "gb200", count: 4, racks: 8, node: "nvidia-gb200-nvl72-tray" }],
          power: { distribution: own },
        }),
      );
      const found = labels(drawn(plan));
      expect(found.indexOf("Rack-scale systems")).toBeGreaterThan(0);
      expect(found.indexOf("Rack-scale systems")).toBeLessThan(found.findIndex((label) => label?.startsWith("Rack PDUs")));
      expect(found).not.toContain("pod gb200");
    },
  );

  it("takes many feeds, storages and kinds of pods together", () => {
    const { power, pods } = samplePlan;
    const plan = {
      ...samplePlan,
      pods: Array.from({ length: 40 }, () => pods).flat(),
      power: {
        ...power,
        feeds: Array.from({ length: 40 }, () => power.feeds).flat(),
        storage: [...power.storage, ...power.storage],
      },
    };
    expect(labels(drawn(plan))).toEqual(expect.arrayContaining(["77 other feeds", "2 storages", "76 other kinds"]));
    expect(drawn(plan).length).toBeLessThan(20_000);
  });
});

describe("powerCaption", () => {
  it("names the redundancy", () => {
    expect(powerCaption(samplePlan)).toContain("Redundancy N.");
  });
});
