import type { Catalog } from "../../catalog";
import { at } from "../../errors/at";
import type { Phase, Site } from "../../model";
import { Power } from "../../units";
import type { CoolingPlan } from "../../plan/cooling-plan";
import type { PowerPlan } from "../../plan/power-plan";
import { starts } from "../../trace/stage";
import { fabricsOf, feedsOf, loopsOf } from "./defaults";

/** A site, or a site as it is in one of its phases, with every default filled in. */
export interface Design {
  /** Its pods, fabrics, feeds and loops are all that it has: no list is empty to stand for a default. */
  readonly site: Site;
  readonly catalog: Catalog;
  /** Whether the fabrics are defaults, which follow from the NICs of the pods. */
  readonly derived: boolean;
}

/** Fills in the defaults of a site: fabrics, feeds and loops. */
export function resolve(site: Site, catalog: Catalog): Design {
  starts("resolve");
  const filled = {
    ...site,
    fabrics: [...fabricsOf(site, catalog)],
    power: { ...site.power, feeds: [...feedsOf(site)] },
    cooling: { ...site.cooling, loops: [...loopsOf(site, catalog)] },
  };
  return { site: filled, catalog, derived: site.fabrics.length === 0 };
}

/**
 * The site as installed in one of its phases: fewer pods, their fabrics, and lower feed capacities. Units with a fixed count
 * in the site file (turbines, batteries, cooling units) are in service from the first phase.
 */
export function siteAt(site: Site, phase: Pick<Phase, "pods" | "feeds">): Site {
  const pods = site.pods.flatMap((pod) => {
    // More than the site has is an error of rule PHS001, and not planned.
    const count = Math.min(pod.count, phase.pods[pod.name] ?? 0);
    return count === 0 ? [] : [{ ...pod, count }];
  });
  const standing = new Set(pods.map((pod) => pod.name));
  const fabrics = site.fabrics.map((fabric) => {
    return fabric.pods === undefined ? fabric : { ...fabric, pods: fabric.pods.filter((name) => standing.has(name)) };
  });
  const feeds = site.power.feeds.map((feed) => ({ ...feed, capacity: phase.feeds[feed.name] ?? feed.capacity }));
  return { ...site, pods, fabrics, power: { ...site.power, feeds } };
}

/** Numbers of pods by kind that are installed and energized in a phase, in the order of the site. */
export function podsIn(site: Site, phase: Phase): { name: string; installed: number; energized: number }[] {
  return site.pods.map(({ name }) => {
    const installed = phase.pods[name] ?? 0;
    return { name, installed, energized: phase.energized[name] ?? installed };
  });
}

/**
 * The energized pods of a phase on the feeds, the hall-wide cooling units and the heat rejection of all installed pods. Cooling
 * units of racks, rows and pods are those of the energized pods only.
 *
 * @param installed all installed pods of the phase
 * @param units what the plan of the installed pods has given the site-wide units
 */
export function energized(
  installed: Design,
  phase: Phase,
  { power, cooling }: { readonly power: PowerPlan; readonly cooling: CoolingPlan },
): Design {
  const { site, catalog, derived } = installed;
  const counts = Object.fromEntries(podsIn(site, phase).map((pod) => [pod.name, pod.energized]));
  const capacities = Object.fromEntries(power.feeds.map((feed) => [feed.name, feed.capacityKw]));
  const cdus = Object.fromEntries(cooling.loops.map((loop) => [loop.name, loop.cdus]));
  const standing = siteAt(site, { pods: counts, feeds: phase.feeds });
  return {
    site: {
      ...standing,
      fabrics: derived ? [...fabricsOf({ ...standing, fabrics: [] }, catalog)] : standing.fabrics,
      power: {
        ...site.power,
        feeds: site.power.feeds.map((feed) => {
          if (feed.capacity !== undefined || feed.part !== undefined) return feed;
          return { ...feed, capacity: Power.kilowatts(at(capacities, feed.name)) };
        }),
      },
      cooling: {
        loops: site.cooling.loops.map((loop) =>
          loop.cdu === undefined || loop.cdusPer !== "hall" ? loop : { ...loop, count: at(cdus, loop.name) },
        ),
        heatRejection: { ...site.cooling.heatRejection, count: cooling.heatRejection.units },
      },
    },
    catalog,
    derived,
  };
}
