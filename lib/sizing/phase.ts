import { GigasiteError, nearest, shown } from "../errors";
import type { CheckedSite, Loop, Phase, Site } from "../model";
import { Power, Temperature } from "../units";
import { feedsOf } from "./design/defaults";
import type { LoopPlan, PhasePlan, SitePlan } from "../plan/site-plan";
import { sum } from "../units/sum";

/** Figures of a plan that describe a phase. */
type Sized = Pick<SitePlan, "totals" | "fabrics" | "power" | "cooling">;

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

/** A phase as a separate site, without the other phases. */
export function phaseAlone(checked: CheckedSite, phase: Pick<Phase, "pods" | "feeds">): CheckedSite {
  return { ...checked, site: { ...siteAt(checked.site, phase), phases: [] } };
}

/**
 * The plan of every phase, in the site's order. Each phase is sized twice: for the installed pods, which gives purchases and
 * feasibility, and for the energized pods, which gives the loads. The latter has fewer pods on the feeds, hall-wide cooling
 * units and heat rejection of the former; cooling units of racks, rows and pods are only those of energized pods. Switch
 * power follows from the fabrics of the energized pods.
 *
 * @param sizeAt the figures of a site
 */
export function planPhases(site: Site, sizeAt: (site: Site) => Sized): PhasePlan[] {
  return site.phases.map((phase) => {
    const pods = site.pods.map(({ name }) => {
      const installed = phase.pods[name] ?? 0;
      return { name, installed, energized: phase.energized[name] ?? installed };
    });
    const standing = siteAt(site, phase);
    const installed = sizeAt(standing);
    const energized = pods.every((pod) => pod.energized === pod.installed)
      ? installed
      : sizeAt(energizedSite(standing, phase, pods, installed));
    return {
      name: phase.name,
      date: phase.date,
      gpus: energized.totals.gpus,
      itPowerKw: energized.totals.itPowerKw,
      facilityPowerKw: energized.totals.facilityPowerKw,
      installedGpus: installed.totals.gpus,
      installedItPowerKw: installed.totals.itPowerKw,
      feedCapacityKw: sum(energized.power.feeds.map((feed) => feed.capacityKw)),
      feeds: energized.power.feeds,
      loops: energized.cooling.loops,
      heatRejection: energized.cooling.heatRejection,
      unbuildable: installed.fabrics.flatMap(({ name, unbuildable }) =>
        unbuildable === null ? [] : [{ fabric: name, reason: unbuildable }],
      ),
      pods,
    };
  });
}

/** The energized pods of a site on the site-wide units. Defaults are those for all its pods. */
function energizedSite(standing: Site, { feeds }: Phase, pods: PhasePlan["pods"], { power, cooling }: Sized): Site {
  const counts = Object.fromEntries(pods.map(({ name, energized }) => [name, energized]));
  const capacities = new Map(power.feeds.map((feed) => [feed.name, feed.capacityKw]));
  const ownUnits = new Map(standing.cooling.loops.map((loop) => [loop.name, loop.count]));
  return {
    ...siteAt(standing, { pods: counts, feeds }),
    power: {
      ...standing.power,
      feeds: feedsOf(standing).map((feed) => {
        if (feed.capacity !== undefined || feed.part !== undefined) return feed;
        return { ...feed, capacity: Power.kilowatts(capacities.get(feed.name) ?? 0) };
      }),
    },
    cooling: {
      loops: cooling.loops.map((loop) => loopOf(loop, loop.cdusPer === "hall" ? loop.cdus : ownUnits.get(loop.name))),
      heatRejection: { ...standing.cooling.heatRejection, count: cooling.heatRejection.units },
    },
  };
}

function loopOf({ name, kind, cdu, cdusPer, redundancy, fluid, supplyC, returnC }: LoopPlan, count?: number): Loop {
  return {
    ...{ name, kind, cdusPer, redundancy, fluid },
    ...(cdu === null ? {} : { cdu, count }),
    supply: Temperature.celsius(supplyC),
    return: Temperature.celsius(returnC),
  };
}

/** @throws GigasiteError SITE009 */
export function phaseNamed(site: Site, name: string): Phase {
  const phase = site.phases.find((candidate) => candidate.name === name);
  if (phase) return phase;
  const names = site.phases.map((candidate) => candidate.name);
  const near = nearest(name, names);
  throw GigasiteError.of({
    code: "SITE009",
    path: "phases",
    message: "the site has no phase of this name",
    found: shown(name),
    allowed: names.length === 0 ? "none: the site has no phases" : names.join(", "),
    remedy: near === undefined ? "use one of these, or none for the whole site" : `did you mean "${near}"?`,
  });
}
