import * as fc from "fast-check";
import type { SiteInput } from "../../../../lib/model";
import { planSite } from "../../../../lib/sizing";
import { branchesOf, drawKw, stageLosses } from "../../../../lib/sizing/power/power-stage";
import { sum } from "../../../../lib/units/sum";
import { checkedSample } from "../../../support/sample-site";
import { lawRuns } from "../../../support/law-runs";

const UPS = "vertiv-liebert-exl-s1-1200";
const BUSWAY = "generic-busway-800a";
const plan = (distribution: object, changes: Partial<SiteInput> = {}, redundancy: "N" | "N+1" | "2N" = "N") =>
  planSite(checkedSample({ ...changes, power: { redundancy, feeds: [], distribution } }));
const stage = (of: ReturnType<typeof plan>, name: string) => of.power.stages.find((candidate) => candidate.stage === name);

describe("sizeStages", () => {
  it("has the stages that the site names, from the racks to the feeds", () => {
    expect(plan({}).power.stages.map((entry) => entry.stage)).toEqual(["rack-pdu", "transformer"]);
    const all = plan({ ups: UPS, busway: BUSWAY }).power.stages.map((entry) => entry.stage);
    expect(all).toEqual(["rack-pdu", "busway", "ups", "transformer"]);
  });

  it("lets IT alone pass the UPS, and all the load the transformers", () => {
    const site = plan({ ups: UPS });
    const ups = stage(site, "ups");
    expect(ups?.loadKw).toBeCloseTo(site.totals.itPowerKw, 6);
    expect(stage(site, "transformer")?.loadKw).toBeCloseTo(
      (ups?.loadKw ?? 0) + (ups?.lossKw ?? 0) + site.cooling.powerKw,
      6,
    );
  });

  it("rates units by apparent power and power factor, with spares by the redundancy", () => {
    const ups = (redundancy: "N" | "N+1" | "2N") => stage(plan({ ups: UPS }, {}, redundancy), "ups");
    const needed = Math.ceil(plan({}).totals.itPowerKw / (1200 * 0.95));
    expect(ups("N")).toMatchObject({ working: needed, units: needed, capacityKw: expect.closeTo(needed * 1140, 6) });
    expect(ups("N+1")?.units).toBe(needed + 1);
    expect(ups("2N")?.units).toBe(2 * needed);
  });

  it("counts the PDUs of all racks, those of the switches with them", () => {
    const site = plan({});
    const racks = sum(site.pods.map((pod) => pod.rackPdus)) + site.networkRacks.rackPdus;
    expect(stage(site, "rack-pdu")?.units).toBe(racks);
  });

  it("rates the PDUs of racks of switches by their own part, and loads them with the nodes that stand there", () => {
    const parts = [{ id: "small", class: "rack-pdu", capacity: "5 kW" }];
    const ufm = { name: "ufm", node: "nvidia-ufm-appliance", nodes: 40, stands: "network-racks" as const };
    const dgx = { name: "dgx", node: "nvidia-dgx-h100", nodes: 32 };
    const site = plan({ networkRackPdu: "small", busway: BUSWAY }, { parts, pods: [dgx, ufm] });
    const [inPods, inNetwork] = [sum(site.pods.map((pod) => pod.rackPdus)), site.networkRacks.rackPdus];
    const { units, working, capacityKw, loadKw } = stage(site, "rack-pdu") ?? {};
    expect([units, working]).toEqual([inPods + inNetwork, inPods + inNetwork]);
    expect(capacityKw).toBeCloseTo(inPods * (site.pods[0]?.rackFeed?.pduKw ?? 0) + inNetwork * 5, 6);
    expect(loadKw).toBeCloseTo(site.totals.itPowerKw, 6);
    expect(inNetwork * 5).toBeGreaterThan(40 * 0.689);
    expect(stage(site, "busway")?.units).toBe(2);
  });

  it("takes rack-scale systems past the PDUs", () => {
    const site = plan({ busway: BUSWAY }, { pods: [{ name: "nvl", node: "nvidia-gb200-nvl72-tray", racks: 8 }] });
    const itKw = sum(site.pods.map((pod) => pod.itPowerKw));
    expect(stage(site, "rack-pdu")?.loadKw ?? 0).toBeCloseTo(site.totals.itPowerKw - itKw, 6);
    expect(stage(site, "busway")?.loadKw).toBeCloseTo(site.totals.itPowerKw, 6);
  });

  it("has no stage for a site in which nothing stands", () => {
    const empty = planSite(checkedSample({ phases: [{ name: "ground", date: "2024-01-01" }] }), "ground");
    expect(empty.power).toMatchObject({ stages: [], lossesKw: 0 });
  });

  it("loses nothing from sight: the feeds carry loads and losses, for any chain", () => {
    const efficiency = fc.integer({ min: 50, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(efficiency, efficiency, efficiency, efficiency, (ups, busway, rackPdu, transformer) => {
        const own = [
          { id: "u", class: "ups", capacity: "1 MVA", efficiency: ups },
          { id: "b", class: "busway", capacity: "500 kVA", efficiency: busway },
          { id: "p", class: "rack-pdu", capacity: "30 kW", efficiency: rackPdu },
          { id: "t", class: "transformer", capacity: "2 MVA", efficiency: transformer },
        ];
        const { power, totals, cooling } = plan({ ups: "u", busway: "b", rackPdu: "p", transformer: "t" }, { parts: own });
        const fedKw = sum(power.feeds.map((feed) => feed.loadKw));
        expect(fedKw / (totals.itPowerKw + cooling.powerKw + power.lossesKw)).toBeCloseTo(1, 9);
        expect(totals.facilityPowerKw / fedKw).toBeCloseTo(1, 9);
        // Source: aidatacenterguide.com ch. 15.2, utility = IT / (PDU x UPS x transformer) + cooling; here cooling hangs on
        // a transformer, too, and a busway stands between.
        const chain = totals.itPowerKw / (rackPdu * busway * ups * transformer) + cooling.powerKw / transformer;
        expect(fedKw / chain).toBeCloseTo(1, 9);
        for (const { loadKw, capacityKw, working, units } of power.stages) {
          expect(loadKw).toBeLessThanOrEqual(capacityKw * (1 + 1e-9));
          expect(working).toBeLessThanOrEqual(units);
        }
      }),
      { numRuns: lawRuns(20) },
    );
  });
});

describe("buswaysOf", () => {
  const busways = (changes: Partial<SiteInput>, redundancy: "N" | "N+1" = "N") =>
    plan({ busway: BUSWAY }, changes, redundancy).pods[0]?.busways;

  it("gives each row of a pod its own, with spares", () => {
    // 8 racks of 81.6 kW are 652.8 kW, and a busway carries 460 kVA at a power factor of 0.95.
    expect(busways({})).toEqual({ rows: 1, workingPerRow: 2, unitsPerRow: 2 });
    expect(busways({}, "N+1")).toEqual({ rows: 1, workingPerRow: 2, unitsPerRow: 3 });
    expect(busways({ floor: { rowRacks: 4 } })).toEqual({ rows: 2, workingPerRow: 1, unitsPerRow: 1 });
  });

  it("does not change for other pods of the site", () => {
    const pod = { name: "h100", racks: 50, node: "supermicro-4u-hgx-h100" };
    const many = { name: "many", count: 300, racks: 8, node: "supermicro-4u-hgx-h100" };
    expect(busways({ pods: [pod, many] })).toEqual(busways({ pods: [pod] }));
  });

  it("has none where the site names none", () => {
    expect(plan({}).pods[0]?.busways).toBeNull();
  });
});

describe("drawKw", () => {
  const losses = [
    { stage: "ups", efficiency: 0.5 },
    { stage: "transformer", efficiency: 0.8 },
  ] as const;

  it("adds what the stages lose between the load and the stage asked for", () => {
    const load = { kw: 40, entry: "rack-pdu" } as const;
    expect([drawKw(load, losses, "ups"), drawKw(load, losses, "transformer"), drawKw(load, losses)]).toEqual([40, 80, 100]);
  });

  it("is nothing at a stage that the load does not pass", () => {
    expect(drawKw({ kw: 40, entry: "transformer" }, losses, "ups")).toBe(0);
  });
});

describe("branchesOf", () => {
  it("sum up to the loads", () => {
    const { pods, totals, cooling } = plan({});
    const networkKw = totals.itPowerKw - sum(pods.map((pod) => pod.itPowerKw));
    const branches = branchesOf({ pods, networkKw, coolingKw: cooling.powerKw });
    expect(sum(branches.map(({ kw }) => kw))).toBeCloseTo(totals.itPowerKw + cooling.powerKw, 6);
  });
});

describe("stageLosses", () => {
  it("take the efficiencies of the parts, 1 where none is known", () => {
    const { site, catalog } = checkedSample({ power: { distribution: { ups: UPS, busway: BUSWAY } } });
    expect(stageLosses(site, catalog).map(({ efficiency }) => efficiency)).toEqual([1, 1, 0.97, 0.99]);
  });
});
