import * as fc from "fast-check";
import type { SiteInput } from "../../../../lib/model";
import { failuresOf, planSite, type FailurePlan, type SitePlan } from "../../../../lib/sizing";
import { sum } from "../../../../lib/units/sum";
import { anyPoweredSite, utility, withLargerFeeds } from "../../../support/random-power";
import { checkedSample } from "../../../support/sample-site";
import { lawRuns } from "../../../support/law-runs";

const RUNS = { numRuns: lawRuns(20) };
const plan = (changes: Partial<SiteInput> = {}) => planSite(checkedSample(changes));
const of = (site: SitePlan, lost: string) => site.failures.find((failure) => failure.lost.join(" and ") === lost);
const onAllFeeds = (pods: SiteInput["pods"] = []) =>
  pods.map(({ name, node, count, racks }) => ({ name, node, count, racks }));
const podsDark = ({ dark }: FailurePlan) => sum(dark.map(({ pods }) => pods));
const pairs = (changes: Partial<SiteInput> = {}) => {
  const checked = checkedSample(changes);
  return failuresOf(planSite(checked), checked.catalog, { together: 2 });
};
const pair = (changes: Partial<SiteInput>, ...lost: string[]) =>
  pairs(changes).find((failure) => failure.lost.join(" and ") === lost.join(" and "));

describe("failuresOf", () => {
  it("has the loss of each unit of the site once, alike ones together", () => {
    const storage = [{ name: "bess", part: "tesla-megapack-2xl", count: 168 }];
    const distribution = { ups: "vertiv-liebert-exl-s1-1200", busway: "generic-busway-800a" };
    const site = plan({ power: { storage, distribution, feeds: [utility("grid", "200 MW")] } });
    expect(site.failures.map(({ kinds, alike }) => [...kinds, alike])).toEqual([
      ["feed", 1],
      ["battery", 168],
      ["rack-pdu", site.pods[0]?.rackPdus],
      ["busway", 392],
      ["ups", site.power.stages.find(({ stage }) => stage === "ups")?.units],
      ["transformer", site.power.stages.find(({ stage }) => stage === "transformer")?.units],
      ["cdu", 1568],
      ["pump", 1568],
      ["heat-rejection", site.cooling.heatRejection.units],
    ]);
  });

  it("moves the load of a lost feed to what stands, and says at which utilization", () => {
    const site = plan();
    expect(of(site, "feed grid")).toMatchObject({
      ...{ paths: ["power.feeds[0]"], carriedBy: ["feed turbines"], shortKw: 0, dark: [], bridgeMinutes: null },
      utilization: expect.closeTo(site.totals.facilityPowerKw / (15 * 16_470), 9),
    });
  });

  it("shuts down the fewest pods for what is short, with their share of the cooling", () => {
    const site = plan();
    const failure = of(site, "feed turbines");
    const perPodKw = (site.totals.facilityPowerKw * (site.pods[0]?.itPowerKw ?? 0)) / 196 / site.totals.itPowerKw;
    expect(failure?.shortKw).toBeCloseTo(site.totals.facilityPowerKw - 150_000, 6);
    expect(failure?.dark).toEqual([expect.objectContaining({ pods: Math.ceil((failure?.shortKw ?? 0) / perPodKw) })]);
    expect(failure?.utilization).toBeGreaterThan(1);
  });

  it("bridges what is short by batteries that give the power for it", () => {
    const bridged = (count: number) =>
      of(
        plan({
          power: { feeds: [utility("grid", "200 MW")], storage: [{ name: "bess", part: "tesla-megapack-2xl", count }] },
        }),
        "feed grid",
      );
    const short = bridged(400)?.shortKw ?? 0;
    expect(bridged(400)?.bridgeMinutes).toBeCloseTo(((400 * 3916) / short) * 60, 6);
    expect(bridged(100)?.bridgeMinutes).toBeNull();
  });

  it("bridges by the batteries of UPS, too, and those alone where a transformer is lost", () => {
    const distribution = { ups: "vertiv-liebert-exl-s1-1200" };
    const site = plan({ power: { feeds: [utility("grid", "200 MW")], distribution } });
    expect(of(site, "feed grid")?.bridgeMinutes).toBeNull();
    const transformer = of(site, "one generic-transformer-2500kva");
    expect(transformer?.shortKw).toBeGreaterThan(0);
    expect(transformer?.bridgeMinutes).toBeGreaterThan(5);
  });

  it("leaves the rest of a feed's units to carry on", () => {
    expect(of(plan(), "one solar-smt-130 of feed turbines")).toMatchObject({
      ...{ alike: 15, carriedBy: ["feed grid", "14 solar-smt-130 of feed turbines"], shortKw: 0, dark: [] },
    });
  });

  it("darkens one pod for a rack that loses a PDU or its CDU without a spare", () => {
    const site = plan();
    expect(of(site, "one generic-rack-pdu of pod h100")).toMatchObject({ darkGpus: 512 });
    expect(of(site, "one supermicro-4u-cdu of loop tcs")).toMatchObject({ darkGpus: 512, carriedBy: [], utilization: null });
  });

  it("lets the spare inside a unit take over for a pump", () => {
    const failure = of(plan(), "one pump of loop tcs");
    expect(failure).toMatchObject({ darkGpus: 0, carriedBy: ["the spare pump inside supermicro-4u-cdu"] });
    expect(failure?.utilization).toBeLessThan(1);
  });

  it("treats a pump without a spare like its unit", () => {
    const cooling = { loops: [{ name: "tcs", cdu: "vertiv-coolchip-cdu-1350", cdusPer: "pod" as const }] };
    const site = plan({ cooling });
    const lost = (what: string) => of(site, `one ${what} of loop tcs`);
    expect(lost("pump")).toMatchObject({ kinds: ["pump"], darkGpus: 512 });
    expect(lost("pump")?.shortKw).toBe(lost("vertiv-coolchip-cdu-1350")?.shortKw);
  });

  it("leaves no pod dark where a battery is lost", () => {
    const site = plan({ power: { storage: [{ name: "bess", part: "tesla-megapack-2xl", count: 1 }] } });
    const failure = of(site, "one tesla-megapack-2xl of battery bess");
    expect(failure).toMatchObject({ darkGpus: 0, carriedBy: [], utilization: null });
  });

  it("is dark as a whole without its only feed", () => {
    const site = plan({ power: {} });
    expect(of(site, "feed utility")).toMatchObject({ carriedBy: [], utilization: null, darkGpus: 100_352 });
  });

  it("leaves pods alone that hang on other feeds", () => {
    const pods = [
      { name: "a", node: "nvidia-dgx-h100", count: 10, feeds: ["left"] },
      { name: "b", node: "nvidia-dgx-h100", count: 10, feeds: ["right"] },
    ];
    const site = plan({ pods, power: { feeds: [utility("left", "2 MW"), utility("right", "2 MW")] } });
    expect(of(site, "feed left")?.dark).toEqual([{ pod: "a", pods: 10, gpus: 320 }]);
  });
});

describe("failuresOf each two at once", () => {
  it("has each pair once, and the pairs of alike units", () => {
    const found = pairs();
    const single = plan().failures;
    const alike = single.filter((failure) => failure.alike > 1);
    // A turbine of the feed that is lost as a whole is no second loss.
    expect(found).toHaveLength((single.length * (single.length - 1)) / 2 + alike.length - 1);
    const turbine = "one solar-smt-130 of feed turbines";
    expect(pair({}, turbine, turbine)).toMatchObject({ alike: (15 * 14) / 2, kinds: ["generator", "generator"] });
    expect(pair({}, turbine, turbine)?.carriedBy).toContain("13 solar-smt-130 of feed turbines");
  });

  it("darkens the site without both feeds", () => {
    expect(pair({}, "feed grid", "feed turbines")).toMatchObject({ darkGpus: 100_352, carriedBy: [], utilization: null });
  });

  it("takes two units from two sets where that hurts more, from one where it does", () => {
    const pdu = "one generic-rack-pdu of pod h100";
    expect(pair({}, pdu, pdu)?.darkGpus).toBe(1024);
    const spare = { power: { redundancy: "N+1" as const } };
    expect(of(plan(spare), pdu)?.darkGpus).toBe(0);
    expect(pair(spare, pdu, pdu)?.darkGpus).toBe(512);
  });

  it("has less to bridge with where a battery is gone", () => {
    const power = {
      feeds: [utility("grid", "200 MW")],
      storage: [{ name: "bess", part: "tesla-megapack-2xl", count: 400 }],
    };
    const one = of(plan({ power }), "feed grid")?.bridgeMinutes ?? 0;
    const two = pair({ power }, "feed grid", "one tesla-megapack-2xl of battery bess")?.bridgeMinutes ?? 0;
    expect(two / one).toBeCloseTo(399 / 400, 9);
  });

  it("bridges nothing where one of two losses cannot be", () => {
    const power = {
      feeds: [utility("grid", "200 MW")],
      storage: [{ name: "bess", part: "tesla-megapack-2xl", count: 400 }],
    };
    expect(pair({ power }, "feed grid", "one generic-rack-pdu of pod h100")?.bridgeMinutes).toBeNull();
  });
});

describe("failuresOf, for any site", () => {
  it("darkens no more than the site has, and something only where something is short", () => {
    fc.assert(
      fc.property(anyPoweredSite, (site) => {
        const checked = checkedSample(site);
        const { pods, failures, totals, ...figures } = planSite(checked);
        const two = failuresOf({ pods, totals, ...figures }, checked.catalog, { together: 2 });
        const counts = new Map(pods.map((pod) => [pod.name, pod.count]));
        for (const failure of [...failures, ...two]) {
          for (const { pod, pods: dark } of failure.dark) expect(dark).toBeLessThanOrEqual(counts.get(pod) ?? 0);
          expect(failure.darkGpus).toBeLessThanOrEqual(totals.gpus);
          expect(failure.darkGpus).toBe(sum(failure.dark.map(({ gpus }) => gpus)));
          expect(failure.shortKw).toBeGreaterThanOrEqual(0);
          if (failure.shortKw === 0) expect(failure).toMatchObject({ dark: [], bridgeMinutes: null });
          if (failure.dark.length > 0) expect(failure.shortKw).toBeGreaterThan(0);
          expect(failure.alike).toBeGreaterThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it("loses no load: what is short is what the feeds that stand cannot carry", () => {
    fc.assert(
      fc.property(anyPoweredSite, (site) => {
        const pods = onAllFeeds(site.pods);
        const { power, failures } = plan({ ...site, pods });
        const loadKw = sum(power.feeds.map((feed) => feed.loadKw));
        for (const { kinds, paths, shortKw } of failures) {
          if (kinds[0] !== "feed") continue;
          const standing = power.feeds.filter((_, index) => `power.feeds[${index}]` !== paths[0]);
          const carriedKw = Math.min(loadKw, sum(standing.map((feed) => feed.capacityKw)));
          expect((carriedKw + shortKw) / loadKw).toBeCloseTo(1, 9);
        }
      }),
      RUNS,
    );
  });

  it("never darkens more pods with more capacity", () => {
    fc.assert(
      fc.property(anyPoweredSite, fc.integer({ min: 1, max: 5 }), (site, factor) => {
        const before = plan(site);
        const after = plan(withLargerFeeds(site, factor));
        for (const failure of before.failures) {
          const larger = of(after, failure.lost.join(" and "));
          expect(larger && podsDark(larger)).toBeLessThanOrEqual(podsDark(failure));
        }
      }),
      RUNS,
    );
  });

  it("keeps all pods on where each unit has a spare", () => {
    fc.assert(
      fc.property(anyPoweredSite, fc.constantFrom("N+1", "2N", "3N/2", "catcher"), (site, redundancy) => {
        const scheme = redundancy as "N+1";
        const cooling = {
          loops: [
            { name: "air", kind: "air" as const, cdu: "generic-fan-wall", cdusPer: "hall" as const, redundancy: scheme },
          ],
          heatRejection: { redundancy: scheme },
        };
        for (const failure of plan({ ...site, cooling, power: { ...site.power, redundancy: scheme } }).failures) {
          if (failure.kinds[0] === "feed" || failure.kinds[0] === "generator") continue;
          expect(failure).toMatchObject({ dark: [], shortKw: 0 });
        }
      }),
      RUNS,
    );
  });

  it("keeps all pods on without any feed of two that each carry the site", () => {
    fc.assert(
      fc.property(anyPoweredSite, (site) => {
        const pods = onAllFeeds(site.pods);
        const feeds = [utility("left", "100 MW"), utility("right", "100 MW")];
        const { failures } = plan({ ...site, pods, power: { ...site.power, redundancy: "2N", feeds } });
        for (const failure of failures.filter(({ kinds }) => kinds[0] === "feed"))
          expect(failure).toMatchObject({ dark: [], shortKw: 0 });
      }),
      RUNS,
    );
  });
});
