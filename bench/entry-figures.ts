import { Catalog, checkedSite, planSite, reportSite, type SiteInput } from "gigasite";
import { figure, type Figure } from "./figure";
import { medianMs, msOf } from "./median";
import { smallest } from "./sites";

/** Entries of a long list; the other one is half as long. */
const ENTRIES = 10_000;

/** Twice the entries take twice the time, and what garbage collection adds: four times would be each with each. */
const MOST_TIMES = 3;

/** What a site has in a long list, by the name of the list. */
const LISTS: Readonly<Record<string, (count: number) => Partial<SiteInput>>> = {
  pods: (count) => ({ pods: named(count, (name) => ({ name, node: "nvidia-dgx-h100" })), fabrics: [{ name: "compute" }] }),
  items: (count) => ({
    items: named(count, (name) => ({ part: "generic-manifold", count: 1, system: "cooling" as const, for: name })),
  }),
  parts: (count) => ({
    parts: named(count, (id) => ({ id, class: "accessory", vendor: "own", model: id, price: 1 })),
  }),
  "published figures": (count) => ({
    reported: named(count, (source) => ({ metric: "gpus" as const, value: 64, source })),
  }),
};

/** How the check, the plan and the bill of a site grow with the entries of its lists, and the plan of a million of any pod. */
export function entryFigures(): Figure[] {
  const ofLists = Object.entries(LISTS).map(([list, entries]) => {
    const [half, whole] = [ENTRIES / 2, ENTRIES].map((count) => {
      const site: SiteInput = { ...smallest, ...entries(count) };
      return medianMs(() => reportSite(checkedSite(site)), { warmUps: 1, runs: 3 });
    }) as [number, number];
    return figure(`report of 10,000 ${list} over that of 5,000`, whole / half, "times", { atMost: MOST_TIMES });
  });
  const ofNodes = Catalog.default()
    .all("node")
    .map(({ id }) => {
      const site = checkedSite({ ...smallest, pods: [{ name: "all", node: id, count: 1_000_000 }] });
      return { id, ms: msOf(() => planSite(site)) };
    });
  const slowest = ofNodes.reduce((one, other) => (other.ms > one.ms ? other : one));
  return [
    ...ofLists,
    figure(`plan of 1,000,000 pods of ${slowest.id}, the slowest node`, slowest.ms, "ms", { atMost: 5000 }),
  ];
}

function named<T>(count: number, entry: (name: string) => T): T[] {
  return Array.from({ length: count }, (_, index) => entry(`entry-${index}`));
}
