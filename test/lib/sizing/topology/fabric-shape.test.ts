import * as fc from "fast-check";
import {
  leafSplit,
  mostEndpoints,
  shapeFabric,
  type FabricDemand,
  type FabricLimits,
  type FabricShape,
} from "../../../../lib/sizing/topology/fabric-shape";

/** What bounds a fabric of switches of one kind. */
function limits(radix: number, { oversubscription = 1, spineOversubscription = 1, portsPerCage = 1 } = {}): FabricLimits {
  const split = leafSplit(radix, oversubscription, portsPerCage);
  return { leafPorts: radix, split, radix, portsPerCage, spineOversubscription };
}

interface Options {
  readonly radix: number;
  readonly rails?: number;
  readonly oversubscription?: number;
  readonly spineOversubscription?: number;
  readonly portsPerCage?: number;
  readonly tiers?: FabricDemand["tiers"];
  readonly managers?: number;
  readonly leastSpines?: number;
}

/** A rail-optimized fabric in which all nodes share one leaf group; `own` are limits of leaves unlike the spines. */
function shape(nodes: number, options: Options, own: Partial<FabricLimits> = {}) {
  const { radix, rails = 8, tiers = "auto", managers = 0, leastSpines = 0 } = options;
  return shapeFabric({
    ...limits(radix, options),
    ...own,
    endpoints: nodes * rails + managers,
    leaves: (downPorts) => rails * Math.ceil(nodes / downPorts),
    leafSet: rails,
    leavesMayStandAlone: (leaves) => leaves === rails,
    tiers,
    leastSpines,
  });
}

function built(result: ReturnType<typeof shape>): FabricShape {
  if ("unbuildable" in result) throw new Error(result.unbuildable);
  return result.shape;
}

const switches = (fabric: FabricShape) => fabric.tiers.map((tier) => tier.switches);

describe("leafSplit", () => {
  it.each([
    [64, 1, { down: 32, up: 32 }],
    [64, 3, { down: 48, up: 16 }],
    [64, 7, { down: 56, up: 8 }],
    [128, 1, { down: 64, up: 64 }],
    [65, 1, { down: 32, up: 32 }],
  ])("divides %i ports at %i:1", (radix, ratio, split) => {
    expect(leafSplit(radix, ratio)).toEqual(split);
  });

  it("gives no cage to both sides", () => {
    expect(leafSplit(128, 2)).toEqual({ down: 85, up: 43 });
    expect(leafSplit(128, 2, 2)).toEqual({ down: 84, up: 42 });
    expect(leafSplit(18, 1, 2)).toEqual({ down: 8, up: 8 });
  });

  it("never exceeds the ratio nor the ports", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 512 }), fc.double({ min: 1, max: 16, noNaN: true }), (radix, ratio) => {
        const { down, up } = leafSplit(radix, ratio);
        expect(down + up).toBeLessThanOrEqual(radix);
        expect(down).toBeLessThanOrEqual(up * ratio * (1 + 1e-9));
      }),
    );
  });
});

describe("shapeFabric", () => {
  // Source: NVIDIA DGX SuperPOD H100 reference architecture, RA-11333-001 V11, table 4.
  it.each([
    [31, 8, 4, 256],
    [63, 16, 8, 512],
    [95, 24, 16, 768],
    [127, 32, 16, 1024],
  ])("joins %i nodes of a DGX SuperPOD H100 as published", (nodes, leaves, spines, links) => {
    const fabric = built(shape(nodes, { radix: 64, managers: 4 }));
    expect(switches(fabric)).toEqual([leaves, spines]);
    expect(fabric.links["leaf-spine"]).toBe(links);
  });

  // Source: the same, table 3.
  it.each([
    [128, [32, 16], 1024, 0],
    [256, [64, 32], 2048, 0],
    [512, [128, 128, 64], 4096, 4096],
    [1024, [256, 256, 128], 8192, 8192],
    [2048, [512, 512, 256], 16384, 16384],
  ])("joins %i nodes of a larger SuperPOD as published", (nodes, tiers, leafSpine, spineCore) => {
    const fabric = built(shape(nodes, { radix: 64 }));
    expect(switches(fabric)).toEqual(tiers);
    expect(fabric.links).toEqual({ "leaf-spine": leafSpine, "spine-core": spineCore });
  });

  // Source: NVIDIA DGX SuperPOD B300 (XDR) reference architecture, table 3; Quantum-X800 with 144 ports.
  it.each([
    [72, [8, 4], 576],
    [144, [16, 8], 1152],
    [288, [32, 18], 2304],
    [576, [64, 36], 4608],
    [1296, [144, 72], 10368],
  ])("joins %i nodes of a DGX SuperPOD B300 as published", (nodes, tiers, leafSpine) => {
    const fabric = built(shape(nodes, { radix: 144 }));
    expect(switches(fabric)).toEqual(tiers);
    expect(fabric.links["leaf-spine"]).toBe(leafSpine);
  });

  it("puts what fits into one switch on one switch", () => {
    expect(switches(built(shape(8, { radix: 64 })))).toEqual([1]);
    expect(switches(built(shape(9, { radix: 64 })))).toEqual([8, 4]);
  });

  it("takes a second spine so that the loss of one cuts no leaf off, unless leaves have a single uplink", () => {
    expect(built(shape(56, { radix: 64, rails: 1, oversubscription: 7, tiers: 2 })).leafSpine).toEqual({
      ...{ leavesPerGroup: 1, spinesPerGroup: 2, links: 4 },
    });
    expect(built(shape(7, { radix: 8, rails: 2, oversubscription: 7, tiers: 2 })).leafSpine).toEqual({
      ...{ leavesPerGroup: 2, spinesPerGroup: 1, links: 1 },
    });
  });

  it("takes as many spines as are asked for, and more where only those share the uplinks of a leaf equally", () => {
    // 256 nodes of one rail on eight leaves of 32 uplinks each.
    const spines = (leastSpines: number) => switches(built(shape(256, { radix: 64, rails: 1, leastSpines })));
    expect([0, 4, 5, 16, 17].map(spines)).toEqual([4, 4, 8, 16, 32].map((count) => [8, count]));
    expect(switches(built(shape(32, { radix: 64, rails: 1, leastSpines: 2 })))).toEqual([1, 2]);
    expect(shape(256, { radix: 64, rails: 1, leastSpines: 33 })).toEqual({
      unbuildable: "`spines` is 33, more than the 32 uplinks of a leaf can reach",
    });
    expect(shape(8192, { radix: 64, leastSpines: 4000 })).toHaveProperty(
      "unbuildable",
      expect.stringContaining("`spines` is 4000"),
    );
    expect(shape(32, { radix: 64, rails: 1, tiers: 1, leastSpines: 1 })).toHaveProperty(
      "unbuildable",
      "a single tier has no spines, but `spines` is 1",
    );
  });

  it("thins out the links to the cores where spines are oversubscribed", () => {
    const flat = built(shape(512, { radix: 64 }));
    const steep = built(shape(512, { radix: 64, spineOversubscription: 7 }));
    expect(steep.links["leaf-spine"]).toBe(flat.links["leaf-spine"]);
    expect(steep.links["spine-core"]).toBeLessThanOrEqual(flat.links["spine-core"] / 6);
  });

  it("leaves rails apart when one tier is asked for", () => {
    expect(switches(built(shape(64, { radix: 64, tiers: 1 })))).toEqual([8]);
    expect(shape(65, { radix: 64, tiers: 1 })).toEqual({
      unbuildable: expect.stringContaining("one tier of 64-port switches"),
    });
  });

  it("fails beyond the tiers that are allowed and says the limit", () => {
    expect(shape(257, { radix: 64, tiers: 2 })).toEqual({
      unbuildable:
        "two tiers of 64-port switches connect at most 2,048 endpoints with every leaf full; this fabric has 2,056",
    });
    expect(shape(8193, { radix: 64 })).toEqual({
      unbuildable: expect.stringContaining("at most 65,536 endpoints"),
    });
  });

  it("fails for a switch without ports on one side", () => {
    expect(shape(1, { radix: 1, tiers: 2 })).toEqual({ unbuildable: expect.stringContaining("1-port leaf") });
  });

  it("joins leaves by their uplinks, which take no port from the nodes, under spines of another radix", () => {
    const edge = { leafPorts: 48, split: { down: 48, up: 2 } };
    const one = (nodes: number, own: Partial<Options> = {}) => shape(nodes, { radix: 64, rails: 1, ...own }, edge);
    expect(switches(built(one(48)))).toEqual([1]);
    const two = built(one(49));
    expect(two.tiers).toEqual([
      { tier: "leaf", switches: 2, downPorts: 48, upPorts: 2 },
      { tier: "spine", switches: 2, downPorts: 2, upPorts: 0 },
    ]);
    expect(two.links["leaf-spine"]).toBe(4);
    expect(switches(built(one(48 * 64)))).toEqual([64, 2]);
    expect(switches(built(one(48 * 64 + 1)))).toHaveLength(3);
    expect(one(48 * 64 + 1, { tiers: 2 })).toEqual({
      unbuildable:
        "two tiers of 48-port leaves and 64-port spines connect at most 3,072 endpoints with every leaf full; this fabric has 3,073",
    });
  });

  it("reaches the published limits of two and three tiers", () => {
    const most = (radix: number, tiers: 2 | 3) => mostEndpoints(limits(radix), tiers);
    expect([most(64, 2), most(128, 2)]).toEqual([2048, 8192]);
    expect([most(64, 3), most(128, 3)]).toEqual([65536, 524288]);
    expect(switches(built(shape(8192, { radix: 64 })))).toEqual([2048, 2048, 1024]);
  });

  it("keeps ports, equal links and bandwidth for any size", () => {
    const sizes = fc.record({
      nodes: fc.integer({ min: 1, max: 4096 }),
      radix: fc.constantFrom(16, 32, 36, 40, 64, 72, 128, 144, 256),
      rails: fc.constantFrom(1, 2, 4, 8),
      oversubscription: fc.constantFrom(1, 1.5, 2, 3, 7),
    });
    fc.assert(
      fc.property(sizes, ({ nodes, ...options }) => {
        const result = shape(nodes, options);
        if ("unbuildable" in result) return;
        const [leaf, spine, core] = result.shape.tiers;
        for (const tier of result.shape.tiers) expect(tier.downPorts + tier.upPorts).toBeLessThanOrEqual(options.radix);
        if (!leaf || !spine) return;
        expect(leaf.switches * leaf.downPorts).toBeGreaterThanOrEqual(nodes * options.rails);
        expect(result.shape.links["leaf-spine"]).toBe(leaf.switches * leaf.upPorts);
        expect(spine.switches * spine.downPorts).toBeGreaterThanOrEqual(result.shape.links["leaf-spine"]);
        if (!core) {
          expect(leaf.upPorts % spine.switches).toBe(0);
          return;
        }
        expect(result.shape.links["spine-core"]).toBe(spine.switches * spine.upPorts);
        expect(core.switches * core.downPorts).toBe(result.shape.links["spine-core"]);
        expect(spine.upPorts).toBe(spine.downPorts);
      }),
    );
  });
});
