import { loopSchema, type LoopInput, type SiteInput } from "../../../../lib/model";
import { loopLoad, type Heat, type LoopLoad } from "../../../../lib/sizing/cooling/loop-load";
import type { PodPlan } from "../../../../lib/plan/site-plan";
import { checkedSample } from "../../../support/sample-site";

const pod = (own: Partial<PodPlan> = {}): PodPlan =>
  ({
    ...{ name: "a", count: 10, racksPerPod: 4, kwPerRack: 50, itPowerKw: 2_000, cooling: "tcs" },
    ...{ liquidHeatKw: 1_600, airHeatKw: 400, ...own },
  }) as PodPlan;

function load(loop: Partial<LoopInput>, heat: Partial<Heat> = {}, takesAir = false, changes: Partial<SiteInput> = {}) {
  const parsed = loopSchema.parse({ name: "tcs", ...loop });
  return loopLoad(parsed, takesAir, { pods: [pod()], networkKw: 0, networkRacks: 0, ...heat }, checkedSample(changes).site);
}

describe("loopLoad", () => {
  it.each([
    ["rack", { sets: 40, setKw: 40, setRacks: 1 }],
    ["row", { sets: 2, setKw: 800, setRacks: 20 }],
    ["pod", { sets: 10, setKw: 160, setRacks: 4 }],
    ["hall", { sets: 1, setKw: 1_600, setRacks: 40 }],
  ] as const)("has a set for each %s", (cdusPer, sets) => {
    expect(load({ cdusPer })).toEqual({ pods: ["a"], network: false, heatKw: 1_600, ...sets });
  });

  it("has rows of the length that the site says", () => {
    expect(load({ cdusPer: "row" }, {}, false, { floor: { rowRacks: 12 } })).toMatchObject({
      sets: 4,
      setKw: 12 * 40,
      setRacks: 12,
    });
  });

  it("fills the fullest set: that of the hottest racks", () => {
    const hot = pod({ name: "b", count: 1, kwPerRack: 100, itPowerKw: 400, liquidHeatKw: 400, airHeatKw: 0 });
    expect(load({ cdusPer: "rack" }, { pods: [pod(), hot] })).toMatchObject({ pods: ["a", "b"], sets: 44, setKw: 100 });
  });

  it("counts no more than the pod has where its one rack is not full", () => {
    const small = pod({ count: 1, racksPerPod: 1, itPowerKw: 10, liquidHeatKw: 8, airHeatKw: 2 });
    expect(load({}, { pods: [small] })).toMatchObject({ sets: 1, setKw: 8 });
  });

  it("passes by pods that give it no heat", () => {
    const dry = pod({ name: "b", liquidHeatKw: 0, airHeatKw: 2_000 });
    expect(load({}, { pods: [pod(), dry] })).toMatchObject({ pods: ["a"], sets: 40 });
    expect(load({}, { pods: [dry] })).toEqual({ ...EMPTY });
  });

  it("takes the air of pods and the heat of switches where it is the loop for that", () => {
    const air = load({ name: "doors", kind: "rear-door" }, { networkKw: 60, networkRacks: 6 }, true);
    expect(air).toEqual({ pods: ["a"], network: true, heatKw: 460, sets: 46, setKw: 10, setRacks: 1 });
  });

  it("has sets for the racks of switches alone, where these are all that warms the air", () => {
    const wet = pod({ liquidHeatKw: 2_000, airHeatKw: 0 });
    const heat = { pods: [wet], networkKw: 60, networkRacks: 6 };
    expect(load({ name: "doors", kind: "rear-door" }, heat, true)).toMatchObject({ pods: [], network: true, sets: 6 });
  });

  it("shares the heat of switches without racks of their own between all sets", () => {
    const air = load({ name: "doors", kind: "rear-door" }, { networkKw: 80 }, true);
    expect(air).toMatchObject({ heatKw: 480, sets: 40, setKw: 12 });
    const perPod = load({ name: "hall", kind: "air", cdusPer: "pod" }, { networkKw: 80, networkRacks: 6 }, true);
    expect(perPod).toMatchObject({ heatKw: 480, sets: 10, setKw: 48 });
  });

  it("takes nodes that share racks with switches with these", () => {
    const sharing = pod({
      name: "b",
      count: 3,
      racksPerPod: 0,
      kwPerRack: 0,
      liquidHeatKw: 0,
      airHeatKw: 30,
      cooling: null,
    });
    const heat = { pods: [pod(), sharing], networkKw: 60, networkRacks: 6 };
    const doors = load({ name: "doors", kind: "rear-door" }, heat, true);
    expect(doors).toEqual({ pods: ["a", "b"], network: true, heatKw: 490, sets: 46, setKw: 15, setRacks: 1 });
    const hall = load({ name: "hall", kind: "air", cdusPer: "hall" }, heat, true);
    expect(hall).toMatchObject({ heatKw: 490, sets: 1, setKw: 490, setRacks: 46 });
    const perPod = load({ name: "hall", kind: "air", cdusPer: "pod" }, heat, true);
    expect(perPod).toMatchObject({ heatKw: 490, sets: 10, setKw: 49 });
  });

  it("has a set for switches that stand nowhere", () => {
    const air = load({ name: "hall", kind: "air", cdusPer: "pod" }, { pods: [], networkKw: 80, networkRacks: 6 }, true);
    expect(air).toMatchObject({ sets: 1, setKw: 80 });
  });

  it("deals racks to halls, of which the fullest counts", () => {
    const halls = (cdusPer: LoopInput["cdusPer"]) => {
      const heat = { networkKw: 70, networkRacks: 7 };
      return load({ name: "hall", kind: "air", cdusPer }, heat, true, { islands: 3 });
    };
    // 10 pods of 4 racks and 7 racks of switches: one hall of 4 pods and 3 racks, two of 3 pods and 2 racks.
    expect(halls("hall")).toMatchObject({ sets: 3, setKw: 4 * 40 + 3 * 10, setRacks: 19 });
    expect(halls("row")).toMatchObject({ sets: 6 });
    expect(halls("rack")).toMatchObject({ sets: 47, setKw: 10 });
  });
});

const EMPTY: LoopLoad = { pods: [], network: false, heatKw: 0, sets: 0, setKw: 0, setRacks: 0 };
