import type { SiteInput } from "../../../../lib/model";
import { planSite } from "../../../../lib/sizing";
import { chainOf, coolingPerItKw, poolsOf, upsReserve } from "../../../../lib/sizing/failure/pool";
import { sum } from "../../../../lib/units/sum";
import { chained } from "../../../support/chained";
import { checkedSample } from "../../../support/sample-site";

const DISTRIBUTION = { ups: "vertiv-liebert-exl-s1-1200", busway: "generic-busway-800a" };

function planned(changes: Partial<SiteInput> = {}) {
  const checked = checkedSample({ power: { distribution: DISTRIBUTION }, ...changes });
  return { plan: planSite(checked), catalog: checked.catalog };
}

const { plan, catalog } = planned();
const pools = poolsOf(chained(plan, catalog), catalog);
const pool = (key: string) => pools.find((candidate) => candidate.key === key);

describe("poolsOf", () => {
  it("has UPS and transformers for the whole site, and cooling for its loads", () => {
    for (const key of ["ups", "transformer", "heat rejection"])
      expect(pool(key)).toMatchObject({ sets: 1, units: pool(key)?.unitsPerSet });
    expect(pool("loop tcs")).toMatchObject({ kind: "cdu", sets: 1568, unitsPerSet: 1, path: "cooling.loops[0]" });
  });

  it("has PDUs by rack and busways by row, of one kind of pods", () => {
    expect(pool("rack-pdu h100")).toMatchObject({ units: 4704, sets: 1568, unitsPerSet: 3, path: "pods[0]" });
    expect(pool("rack-pdu h100")?.setKw).toBeCloseTo(81.6, 9);
    expect(pool("busway h100")).toMatchObject({ units: 392, sets: 196, unitsPerSet: 2 });
    expect(pool("busway h100")?.setKw).toBeCloseTo(652.8, 9);
  });

  it("rates the PDUs of pods by their own part, whatever those of racks of switches carry", () => {
    const parts = [{ id: "small", class: "rack-pdu", capacity: "5 kW" }];
    const small = planned({ parts, power: { distribution: { networkRackPdu: "small" } } });
    const own = poolsOf(chained(small.plan, small.catalog), small.catalog).find(({ key }) => key === "rack-pdu h100");
    expect(own?.unitKw).toBe(pool("rack-pdu h100")?.unitKw);
  });

  it("splits the load of the site's units over pods, but for what the network takes", () => {
    const networkKw = sum(plan.fabrics.map((fabric) => fabric.powerKw));
    const share = 1 - networkKw / plan.totals.itPowerKw;
    for (const key of ["ups", "transformer", "heat rejection"]) {
      const { setKw = 0, pods = [] } = pool(key) ?? {};
      expect((196 * (pods[0]?.kw ?? 0)) / setKw).toBeCloseTo(share, 6);
    }
  });

  it("gives a loop the heat of its own pods, and the air loop what goes into the air", () => {
    const { plan: aired, catalog: parts } = planned({
      cooling: {
        loops: [
          { name: "tcs", cdu: "supermicro-4u-cdu" },
          { name: "doors", kind: "rear-door", cdu: "generic-rear-door" },
        ],
      },
    });
    const heats = poolsOf(chained(aired, parts), parts).filter(({ kind }) => kind === "cdu");
    expect(heats.map(({ pods }) => pods[0]?.kw)).toEqual([
      expect.closeTo((aired.pods[0]?.liquidHeatKw ?? 0) / 196, 9),
      expect.closeTo((aired.pods[0]?.airHeatKw ?? 0) / 196, 9),
    ]);
  });

  it("has no PDUs for rack-scale systems, and nothing for loops without units", () => {
    const { plan: other, catalog: parts } = planned({ pods: [{ name: "nvl", node: "nvidia-gb200-nvl72-tray", racks: 8 }] });
    const keys = poolsOf(chained(other, parts), parts).map(({ key }) => key);
    expect(keys).not.toContain("rack-pdu nvl");
    expect(keys).not.toContain("loop hall");
    expect(keys).toContain("busway nvl");
  });
});

describe("chainOf", () => {
  it("has the efficiencies of the stages as the plan's losses tell them", () => {
    expect(chainOf(plan, catalog).map(({ stage }) => stage)).toEqual(["rack-pdu", "busway", "ups", "transformer"]);
    expect(chainOf(plan, catalog).map(({ efficiency }) => efficiency)).toEqual(
      [1, 1, 0.97, 0.99].map((value) => expect.closeTo(value, 9)),
    );
  });
});

describe("coolingPerItKw", () => {
  it("is the power of the cooling over that of IT, and nothing without any", () => {
    expect(coolingPerItKw(plan)).toBeCloseTo(plan.cooling.powerKw / plan.totals.itPowerKw, 12);
    expect(coolingPerItKw({ ...plan, totals: { ...plan.totals, itPowerKw: 0 } })).toBe(0);
  });
});

describe("upsReserve", () => {
  it("holds what the catalog's minutes make of the power", () => {
    const [reserve] = upsReserve(plan, catalog);
    expect((reserve?.energyKwh ?? 0) / (reserve?.powerKw ?? 1)).toBeCloseTo(5 / 60, 9);
  });

  it("is none where there are no UPS, or their part does not say", () => {
    expect(upsReserve(planned({ power: {} }).plan, catalog)).toEqual([]);
    const parts = [{ id: "bare-ups", class: "ups", capacity: "1 MVA", efficiency: 0.96 }];
    const bare = planned({ parts, power: { distribution: { ups: "bare-ups" } } });
    expect(upsReserve(bare.plan, bare.catalog)).toEqual([]);
  });
});
