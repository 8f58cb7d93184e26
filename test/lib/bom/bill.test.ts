import { billOf, type Bom } from "../../../lib/bom";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const bill = (plan = samplePlan): Bom => billOf(plan, sampleCatalog, samplePrices);
const brief = ({ system, part, quantity, purpose }: Bom["lines"][number]) => `${system}: ${quantity} ${part} for ${purpose}`;

describe("billOf", () => {
  it("bills everything that the plan counts, by system and in the order of the plan", () => {
    expect(bill().lines.map(brief)).toEqual([
      "compute: 12 node for pod liquid",
      "compute: 2 rack for pod liquid",
      "compute: 4 node for pod air",
      "compute: 1 rack for pod air",
      "network: 8 switch for fabric compute, leaf",
      "network: 4 switch for fabric compute, spine",
      "network: 128 fibre for fabric compute, node-leaf",
      "network: 128 optic for fabric compute, node-leaf",
      "network: 1 rack for network racks",
      "power: 4 pdu for pod liquid",
      "power: 2 pdu for pod air",
      "power: 2 pdu for network racks",
      "power: 1 turbine for feed turbines",
      "power: 1 transformer for transformers",
      "power: 3 battery for storage bess",
      "cooling: 2 manifold for pod liquid",
      "cooling: 2 cdu for loop tcs",
      "cooling: 1 chiller for heat rejection",
    ]);
  });

  it("never bills a GPU beside the node it sits in", () => {
    expect(bill().lines.map((line) => line.class)).not.toContain("gpu");
  });

  it("has no line for what the plan counts as none", () => {
    const stages = samplePlan.power.stages.map((stage) => ({ ...stage, units: 0 }));
    const lines = bill({ ...samplePlan, power: { ...samplePlan.power, stages } }).lines;
    expect(lines.some((line) => line.part === "transformer" || line.quantity === 0)).toBe(false);
  });

  it("lists each source of a price once, and takes a key that is none of ours as the source itself", () => {
    expect(bill().sources.map((source) => source.key)).toEqual(["sheet", 'a letter, with "quotes" | and <b>bars</b>']);
    expect(bill().sources[0]).toEqual({ key: "sheet", title: "sheet", address: "" });
  });

  it("fails for a part that the catalog does not have", () => {
    const networkRacks = { ...samplePlan.networkRacks, rack: "no-such-rack" };
    expect(() => bill({ ...samplePlan, networkRacks })).toThrow("PART001");
  });
});
