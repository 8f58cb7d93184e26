import * as fc from "fast-check";
import { phaseSchema } from "../lib/model";
import { planSite, portMap, type PodPlan } from "../lib/sizing";
import { randomSite, smallSite } from "./support/random-sites";
import { lawRuns } from "./support/law-runs";

type Parts = Parameters<typeof smallSite>[0];

/** Random sites of one hall: pods are dealt to several halls anew whenever their number changes. */
const anySite = randomSite.map((parts): Parts => ({ ...parts, islands: 1 }));

/** The site with one more pod of its first kind. */
function withOneMore({ pods: [first, ...others], ...parts }: Parts): Parts {
  if (!first) throw new Error("a site without pods");
  return { ...parts, pods: [{ ...first, count: (first.count ?? 1) + 1 }, ...others] };
}

/** Figures of one pod of a kind. */
function each({ count, ...kind }: PodPlan): object {
  const share = (value: number | null) => (value === null ? null : Math.round((value / count) * 1e6));
  const { nodes, gpus, racks, rackPdus, itPowerKw, typicalItPowerKw, liquidHeatKw, airHeatKw } = kind;
  const { manifolds, system, ...same } = kind;
  const units = { manifolds: manifolds?.count ?? 0, systems: system?.count ?? 0 };
  const sums = { nodes, gpus, racks, rackPdus, itPowerKw, typicalItPowerKw, liquidHeatKw, airHeatKw, ...units };
  return { ...same, ...Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, share(value)])) };
}

/** Ports of nodes and of their racks' PDUs in all fabrics that are built, by fabric. */
function portsOf(parts: Parts): Map<string, Set<string>> {
  const ports = new Map<string, Set<string>>();
  const inPods = new RegExp(`^(${parts.pods.map((pod) => pod.name).join("|")})-\\d+-[rn]`);
  for (const { fabric, fromDevice, fromPort } of portMap(smallSite(parts))) {
    if (!inPods.test(fromDevice)) continue;
    const known = ports.get(fabric) ?? new Set();
    ports.set(fabric, known.add(`${fromDevice} ${fromPort}`));
  }
  return ports;
}

/** GPUs of so many pods of a kind, at most all. */
function gpusOf({ gpus, count }: PodPlan, most: number): number {
  return (gpus / count) * Math.min(count, most);
}

const RUNS = { numRuns: lawRuns(30) };

describe("pods run independently of one another", () => {
  it("sizes each pod the same beside one more of them, and other kinds as before", () => {
    fc.assert(
      fc.property(anySite, (parts) => {
        const [first, ...others] = planSite(smallSite(parts)).pods;
        const [grown, ...beside] = planSite(smallSite(withOneMore(parts))).pods;
        expect(beside).toEqual(others);
        expect(first && grown && each(grown)).toEqual(first && each(first));
      }),
      RUNS,
    );
  });

  it("commissions and drains pods without a change of what stands, and loads no more than what is energized", () => {
    fc.assert(
      fc.property(anySite, fc.integer({ min: 0, max: 11 }), (parts, most) => {
        const { site, catalog } = smallSite(parts);
        const pods = Object.fromEntries(site.pods.map(({ name, count }) => [name, count]));
        const energized = Object.fromEntries(site.pods.map(({ name, count }) => [name, Math.min(count, most)]));
        const at = (own: object) => {
          const phase = phaseSchema.parse({ name: "now", date: "2025-01-01", pods, ...own });
          return planSite({ catalog, site: { ...site, phases: [phase] } }, "now");
        };
        const { phases: drained, ...standing } = at({ energized });
        const { phases: whole, ...same } = at({});
        expect(standing).toEqual(same);
        expect(drained[0]?.installedItPowerKw).toBe(whole[0]?.itPowerKw);
        expect(drained[0]?.feeds.map((feed) => feed.capacityKw)).toEqual(whole[0]?.feeds.map((feed) => feed.capacityKw));
        expect(drained[0]?.gpus).toBe(planSite({ catalog, site }).pods.reduce((sum, pod) => sum + gpusOf(pod, most), 0));
      }),
      RUNS,
    );
  });

  it("keeps the names of all devices and ports of the pods that stand when one is added or lost", () => {
    fc.assert(
      fc.property(anySite, (parts) => {
        const [kind] = parts.pods;
        const before = portsOf(parts);
        const after = portsOf(withOneMore(parts));
        const added = new RegExp(`^${kind?.name}-${(kind?.count ?? 1) + 1}-`);
        for (const [fabric, ports] of before) {
          const others = [...(after.get(fabric) ?? [])].filter((port) => !added.test(port));
          if (after.has(fabric)) expect(others.sort()).toEqual([...ports].sort());
        }
      }),
      RUNS,
    );
  });
});
