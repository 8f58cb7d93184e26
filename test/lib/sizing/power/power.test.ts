import type { SiteInput } from "../../../../lib/model";
import { planSite } from "../../../../lib/sizing";
import { drawsOf, minutesOf } from "../../../../lib/sizing/power/power";
import { checkedSample } from "../../../support/sample-site";

const power = (changes: Partial<SiteInput>) => planSite(checkedSample(changes)).power;
const utility = (name: string, capacity: string) => ({ name, kind: "utility", capacity }) as const;

describe("sizePower", () => {
  it("shares load in proportion to capacity", () => {
    const [big, small] = power({ power: { feeds: [utility("big", "300 MW"), utility("small", "100 MW")] } }).feeds;
    expect(big?.utilization).toBeCloseTo(small?.utilization ?? 0, 9);
  });

  it("moves a lost feed's load to the one that stands", () => {
    const [big, small] = power({ power: { feeds: [utility("big", "300 MW"), utility("small", "100 MW")] } }).feeds;
    expect(small?.worstCaseLoadKw).toBeCloseTo((big?.loadKw ?? 0) + (small?.loadKw ?? 0), 6);
  });

  it("puts a pod on its own feeds alone", () => {
    const pods = [
      { name: "a", node: "nvidia-dgx-h100", count: 10, feeds: ["left"] },
      { name: "b", node: "nvidia-dgx-h100", count: 1, feeds: ["right"] },
    ];
    const [left, right] = power({ pods, power: { feeds: [utility("left", "10 MW"), utility("right", "10 MW")] } }).feeds;
    expect((left?.loadKw ?? 0) - (right?.loadKw ?? 0)).toBeCloseTo((9 * 4 * 10.2) / 0.99, 6);
  });

  it("takes the capacity of a feed from its units", () => {
    const feeds = [{ name: "turbines", kind: "gas-turbine", part: "solar-smt-130", count: 15 } as const];
    expect(power({ power: { feeds } }).feeds).toMatchObject([
      { capacityKw: expect.closeTo(247_050, 6), units: { part: "solar-smt-130", count: 15 } },
    ]);
  });

  it("counts the units that a stated capacity needs", () => {
    const feeds = [{ name: "turbines", kind: "gas-turbine", part: "solar-smt-130", capacity: "100 MW" } as const];
    expect(power({ power: { feeds } }).feeds[0]?.units?.count).toBe(7);
  });

  it("adds batteries up", () => {
    const storage = [{ name: "bess", part: "tesla-megapack-2xl", count: 168 }];
    expect(power({ power: { storage } }).storage).toMatchObject([
      { powerKw: expect.closeTo(168 * 979, 6), energyKwh: expect.closeTo(168 * 3916, 6) },
    ]);
  });

  it("tells how long full batteries carry the site, and 0 where they give too little power", () => {
    const minutes = (count: number) =>
      power({ power: { storage: [{ name: "bess", part: "tesla-megapack-2xl", count }] } }).rideThroughMinutes;
    const facilityKw = planSite(checkedSample({ power: {} })).totals.facilityPowerKw;
    expect(minutes(400)).toBeCloseTo(((400 * 3916) / facilityKw) * 60, 6);
    expect(minutes(100)).toBe(0);
  });
});

describe("minutesOf", () => {
  const battery = { powerKw: 100, energyKwh: 400 };

  it("adds batteries up", () => {
    expect(minutesOf([battery, battery], 200)).toBe(240);
  });

  it("knows none where power is short, where there are no batteries or nothing to carry", () => {
    expect([minutesOf([battery], 101), minutesOf([], 1), minutesOf([battery], 0)]).toEqual([null, null, null]);
  });
});

describe("drawsOf", () => {
  it("hangs pods on their own feeds, and all else on every feed", () => {
    const branches = [
      { name: "pod", kw: 80, entry: "rack-pdu" },
      { name: "(network)", kw: 8, entry: "rack-pdu" },
    ] as const;
    const losses = [{ stage: "transformer", efficiency: 0.8 }] as const;
    expect(drawsOf(branches, [{ name: "pod", feeds: ["a"] }], ["a", "b"], losses)).toEqual([
      { kw: 100, feeds: new Set(["a"]) },
      { kw: 10, feeds: new Set(["a", "b"]) },
    ]);
  });
});
