import * as fc from "fast-check";
import type { SiteInput } from "../../../../lib/model";
import { planSite } from "../../../../lib/sizing";
import { sum } from "../../../../lib/units/sum";
import { randomHalls } from "../../../support/random-halls";
import { checkedSample } from "../../../support/sample-site";
import { lawRuns } from "../../../support/law-runs";

const plan = (changes: Partial<SiteInput> = {}) => planSite(checkedSample(changes));
const cooling = (changes: Partial<SiteInput> = {}) => plan(changes).cooling;
const tcs = { name: "tcs", kind: "direct-to-chip" } as const;

describe("sizeCooling", () => {
  it("puts one CDU with a spare pump inside into each rack for N+1", () => {
    expect(cooling().loops[0]).toMatchObject({
      ...{ cdu: "supermicro-4u-cdu", cdus: 1_568, sets: 1_568, workingPerSet: 1, spareInside: true },
      ...{ pods: ["h100"], network: false, fluid: "pg25" },
    });
  });

  it("shares large CDUs over the hall and adds one spare for N+1", () => {
    const loops = [{ ...tcs, cdu: "vertiv-coolchip-cdu-2300", cdusPer: "hall" as const, redundancy: "N+1" as const }];
    const [loop] = cooling({ cooling: { loops } }).loops;
    expect(loop?.cdus).toBe(Math.ceil((loop?.heatKw ?? 0) / 2300) + 1);
  });

  it("shows the units that the site states, one rack short", () => {
    const loops = [{ ...tcs, cdu: "supermicro-4u-cdu", redundancy: "N+1" as const, count: 1_567 }];
    expect(cooling({ cooling: { loops } }).loops[0]).toMatchObject({ cdus: 1_567, sets: 1_568, workingPerSet: 1 });
  });

  it("moves heat by flow and difference of temperature", () => {
    const [narrow] = cooling({ cooling: { loops: [{ ...tcs, supply: "30 C", return: "35 C" }] } }).loops;
    const [wide] = cooling({ cooling: { loops: [{ ...tcs, supply: "30 C", return: "40 C" }] } }).loops;
    expect(narrow?.flowLpm).toBeCloseTo(2 * (wide?.flowLpm ?? 0), 6);
  });

  it("gives the heat of switches to the first loop that takes air", () => {
    const { loops, air } = cooling();
    expect(air.heatKw).toBe(0);
    expect(loops[1]).toMatchObject({ name: "hall", pods: ["h100"], network: true });
    expect(loops[1]?.heatKw).toBeGreaterThan(0);
  });

  it("leaves air heat open where no loop takes it, and builds heat rejection for it all the same", () => {
    const { air, heatRejection } = cooling({ cooling: { loops: [tcs] } });
    expect(air.heatKw).toBeGreaterThan(0);
    expect(heatRejection.heatKw).toBeCloseTo(plan({ cooling: { loops: [tcs] } }).totals.itPowerKw, 6);
  });

  it("has fan walls in the air loop that it derives", () => {
    const [, air] = cooling({ cooling: {} }).loops;
    expect(air).toMatchObject({ cdu: "generic-fan-wall", cdusPer: "hall", sets: 1, fluid: "air" });
    expect(air?.cdus).toBe(Math.ceil((air?.heatKw ?? 0) / 490));
    expect(air?.facility).toMatchObject({ supplyC: 18, returnC: 30 });
  });

  it("uses water where towers evaporate it", () => {
    const { totals } = plan({ cooling: { heatRejection: { part: "generic-cooling-tower" } } });
    expect(totals.wueLPerKwh).toBeGreaterThan(2);
    expect(plan().totals.wueLPerKwh).toBe(0);
  });

  // Source: SemiAnalysis, "100,000 H100 Clusters" (2024-06): 1.59 TWh a year for 150 MW of IT power, a PUE near 1.21.
  it("meets the energy that is published for 100,000 H100 within 5 %", () => {
    expect(plan().totals.pue / 1.21).toBeGreaterThan(0.95);
    expect(plan().totals.pue / 1.21).toBeLessThan(1.05);
  });

  it("puts all energy that goes in out again, as heat or as losses, for any site", () => {
    fc.assert(
      fc.property(randomHalls, (changes) => {
        const { totals, power, cooling: plans } = plan(changes);
        const { heatRejection, loops, air } = plans;
        expect(heatRejection.rejectedKw + power.lossesKw).toBeCloseTo(totals.facilityPowerKw, 6);
        expect(sum(power.feeds.map((feed) => feed.loadKw))).toBeCloseTo(totals.facilityPowerKw, 6);
        expect(sum(loops.map((loop) => loop.heatKw)) + air.heatKw).toBeCloseTo(totals.itPowerKw, 6);
        expect(sum(loops.map((loop) => loop.powerKw)) + heatRejection.powerKw).toBeCloseTo(plans.powerKw, 6);
        expect(heatRejection.heatKw - sum(loops.map((loop) => loop.powerKw))).toBeCloseTo(totals.itPowerKw, 6);
      }),
      { numRuns: lawRuns(50) },
    );
  });

  it("has capacity for all heat wherever it counts the units itself, for any site", () => {
    fc.assert(
      fc.property(randomHalls, (changes) => {
        const { loops, heatRejection } = cooling(changes);
        const stated = new Set(changes.cooling?.loops?.filter((loop) => loop.count !== undefined).map((loop) => loop.name));
        for (const loop of loops.filter(({ name, cdu }) => cdu !== null && !stated.has(name))) {
          expect(loop.capacityKw).toBeGreaterThanOrEqual(loop.heatKw - 1e-6);
          expect(loop.cdus).toBeGreaterThanOrEqual(loop.sets * loop.workingPerSet);
          expect(loop.workingPerSet > 0).toBe(loop.heatKw > 0);
        }
        if (changes.cooling?.heatRejection?.count === undefined)
          expect(heatRejection.capacityKw).toBeGreaterThanOrEqual(heatRejection.heatKw - 1e-6);
      }),
      { numRuns: lawRuns(50) },
    );
  });
});
