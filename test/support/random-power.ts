import * as fc from "fast-check";
import type { SiteInput } from "../../lib/model";

const REDUNDANCIES = ["N", "N+1", "2N", "3N/2", "catcher"] as const;
const NODES = ["supermicro-4u-hgx-h100", "nvidia-dgx-h100", "generic-management-server"];
const FEEDS = ["left", "right", "spare"];

/** Sites with random pods, feeds, batteries and stages; each kind of pods hangs on one feed or on all. */
export const anyPoweredSite = fc
  .record({
    pods: fc.array(
      fc.record({
        node: fc.constantFrom(...NODES),
        count: fc.integer({ min: 1, max: 12 }),
        racks: fc.integer({ min: 1, max: 6 }),
        feed: fc.option(fc.constantFrom(...FEEDS.slice(0, 2)), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    megawatts: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 3 }),
    turbines: fc.integer({ min: 0, max: 3 }),
    batteries: fc.integer({ min: 0, max: 8 }),
    ups: fc.boolean(),
    busway: fc.boolean(),
    redundancy: fc.constantFrom(...REDUNDANCIES),
  })
  .map(({ pods, megawatts, turbines, batteries, ups, busway, redundancy }): Partial<SiteInput> => {
    const feeds = megawatts.map((capacity, index) => ({ ...utility(FEEDS[index] ?? "", `${capacity} MW`) }));
    const generators = { name: "turbines", kind: "gas-engine", part: "voltagrid-mobile-2500kw", count: turbines } as const;
    return {
      pods: pods.map(({ feed, ...pod }, index) => ({ name: `p${index}`, ...pod, ...(feed ? { feeds: [feed] } : {}) })),
      power: {
        redundancy,
        feeds: [...feeds, ...(turbines > 0 ? [generators] : [])],
        storage: batteries > 0 ? [{ name: "bess", part: "tesla-megapack-2xl", count: batteries }] : [],
        distribution: {
          ...(ups ? { ups: "vertiv-liebert-exl-s1-1200" } : {}),
          ...(busway ? { busway: "generic-busway-800a" } : {}),
        },
      },
      cooling: {},
      fabrics: [],
    };
  });

export function utility(name: string, capacity: string) {
  return { name, kind: "utility" as const, capacity };
}

/** The same site with each stated feed larger by a factor. */
export function withLargerFeeds(site: Partial<SiteInput>, factor: number): Partial<SiteInput> {
  const feeds = (site.power?.feeds ?? []).map((feed) => {
    const capacity = typeof feed.capacity === "string" ? `${parseFloat(feed.capacity) * factor} MW` : feed.capacity;
    return { ...feed, capacity };
  });
  return { ...site, power: { ...site.power, feeds } };
}
