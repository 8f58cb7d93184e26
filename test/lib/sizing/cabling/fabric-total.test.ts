import { fabricSchema } from "../../../../lib/model";
import { fabricTotal, idleFabric } from "../../../../lib/sizing/cabling/fabric-total";
import { planSite, type FabricPlan } from "../../../../lib/sizing";
import { checkedSample } from "../../../support/sample-site";

function fabric(count: number, islands = 1): FabricPlan {
  const pods = [{ name: "dgx", count, node: "nvidia-dgx-h100", nodes: 32 }];
  const [plan] = planSite(checkedSample({ pods, islands, fabrics: [{ name: "compute", switch: "nvidia-qm9700" }] })).fabrics;
  if (!plan) throw new Error("no fabric");
  return plan;
}

describe("fabricTotal", () => {
  const small = fabric(1);
  const large = fabric(4);

  it("is the fabric itself for one hall", () => {
    expect(fabricTotal([{ count: 1, plan: large }])).toEqual(large);
  });

  it("multiplies what halls that are alike have", () => {
    const total = fabricTotal([{ count: 3, plan: large }]);
    expect(total.endpoints).toBe(3 * large.endpoints);
    expect(total.tiers.map((tier) => tier.switches)).toEqual(large.tiers.map((tier) => 3 * tier.switches));
    expect(total.cables.map((layer) => layer.count)).toEqual(large.cables.map((layer) => 3 * layer.count));
    expect(total.cables[0]?.lengthM).toBe(large.cables[0]?.lengthM);
    expect(total.powerKw).toBeCloseTo(3 * large.powerKw, 6);
  });

  it("has no power for modules that cannot be bought in one of the halls", () => {
    const unbought = { ...small, cables: small.cables.map((layer) => ({ ...layer, cables: [], transceivers: [] })) };
    const total = fabricTotal([
      { count: 1, plan: large },
      { count: 1, plan: unbought },
    ]);
    const ofSwitches = total.tiers.reduce((sum, { powerKw }) => sum + powerKw, 0);
    expect(total.cables.flatMap(({ transceivers }) => transceivers)).toEqual([]);
    expect(total.powerKw).toBeCloseTo(ofSwitches, 6);
  });

  it("adds halls that differ, and tells the largest ports and runs", () => {
    const total = fabricTotal([
      { count: 1, plan: large },
      { count: 2, plan: small },
    ]);
    expect(total.tiers[0]?.switches).toBe((large.tiers[0]?.switches ?? 0) + 2 * (small.tiers[0]?.switches ?? 0));
    expect(total.cables[0]?.lengthM).toBe(Math.max(large.cables[0]?.lengthM ?? 0, small.cables[0]?.lengthM ?? 0));
    expect(total.bisectionTbps).toBe(Math.min(large.bisectionTbps, small.bisectionTbps));
    const [from, to] = [small, large].map((plan) => plan.cables[0]?.meanLengthM ?? 0).sort((a, b) => a - b);
    expect(total.cables[0]?.meanLengthM).toBeGreaterThanOrEqual(from ?? 0);
    expect(total.cables[0]?.meanLengthM).toBeLessThanOrEqual(to ?? 0);
  });

  it("is what a site of several halls has", () => {
    expect(fabric(12, 3)).toEqual(fabricTotal([{ count: 3, plan: large }]));
  });

  it("adds links of one speed, and tells the fastest first whichever hall has them", () => {
    const speeds = (gbps: number, links: number) => ({ ...small, linkSpeeds: [{ gbps, perPort: 1, links }] });
    const shares = [
      { count: 2, plan: speeds(200, 3) },
      { count: 1, plan: speeds(400, 5) },
      { count: 1, plan: speeds(200, 7) },
    ] as const;
    expect(fabricTotal(shares).linkSpeeds).toEqual([
      { gbps: 400, perPort: 1, links: 5 },
      { gbps: 200, perPort: 1, links: 13 },
    ]);
  });

  it("has no media of a layer as soon as one hall's has none, and still counts its links", () => {
    const bare = { ...small, cables: small.cables.map((layer) => ({ ...layer, cables: [], transceivers: [] })) };
    const [layer] = fabricTotal([
      { count: 1, plan: large },
      { count: 1, plan: bare },
    ]).cables;
    expect(layer).toMatchObject({ cables: [], transceivers: [] });
    expect(layer?.count).toBe((large.cables[0]?.count ?? NaN) + (small.cables[0]?.count ?? NaN));
  });

  it("cannot be built as soon as one hall's cannot", () => {
    expect(
      fabricTotal([
        { count: 1, plan: large },
        { count: 1, plan: { ...small, unbuildable: "too large" } },
      ]).unbuildable,
    ).toBe("too large");
  });
});

describe("idleFabric", () => {
  it("has no switches, links or endpoints, and says for which role nodes would need NICs", () => {
    const plan = idleFabric(fabricSchema.parse({ name: "disks", role: "storage", pods: ["a"], planes: 2 }));
    expect(plan).toMatchObject({ name: "disks", role: "storage", pods: ["a"], planes: 2 });
    expect(plan).toMatchObject({ tiers: [], cables: [], endpoints: 0, rails: 0, powerKw: 0, bisectionTbps: 0 });
    expect(plan.unbuildable).toBe('no node in its pods has a NIC for role "storage"');
  });

  it("finds nothing wrong where none of its pods stands", () => {
    const fabric = fabricSchema.parse({ name: "disks", role: "storage", pods: ["a"] });
    expect(idleFabric({ ...fabric, pods: [] })).toMatchObject({ pods: [], endpoints: 0, unbuildable: null });
  });
});
