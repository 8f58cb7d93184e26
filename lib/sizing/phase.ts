import { didYouMean, GigasiteError, nearest, shown } from "../errors";
import type { Phase, Site } from "../model";
import type { PhasePlan } from "../plan/site-plan";
import { sum } from "../units/sum";
import type { SiteSize } from "./size-site";

/**
 * The plan of a phase. Its installed pods give purchases and feasibility, and its energized pods give the loads. The latter
 * are fewer pods on the feeds, hall-wide cooling units and heat rejection of the former. Switch power follows from the fabrics
 * of the energized pods.
 */
export function phasePlan(
  { name, date }: Phase,
  pods: PhasePlan["pods"],
  installed: SiteSize,
  energized: SiteSize,
): PhasePlan {
  return {
    name,
    date,
    gpus: energized.totals.gpus,
    itPowerKw: energized.totals.itPowerKw,
    facilityPowerKw: energized.totals.facilityPowerKw,
    installedGpus: installed.totals.gpus,
    installedItPowerKw: installed.totals.itPowerKw,
    feedCapacityKw: sum(energized.power.feeds.map((feed) => feed.capacityKw)),
    feeds: energized.power.feeds,
    loops: energized.cooling.loops,
    heatRejection: energized.cooling.heatRejection,
    unbuildable: installed.fabrics.flatMap(({ name: fabric, unbuildable }) =>
      unbuildable === null ? [] : [{ fabric, reason: unbuildable }],
    ),
    pods,
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
    remedy: didYouMean(near, "use one of these, or none for the whole site"),
  });
}
