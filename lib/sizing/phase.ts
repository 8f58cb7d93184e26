import { GigasiteError, nearest, shown } from "../errors";
import type { Phase, Site } from "../model";

/** The site as it stands in one of its phases: fewer pods, and feeds that carry less. */
export function siteAt(site: Site, phase: Phase): Site {
  const pods = site.pods.flatMap((pod) => {
    const count = phase.pods[pod.name] ?? 0;
    return count === 0 ? [] : [{ ...pod, count }];
  });
  const standing = new Set(pods.map((pod) => pod.name));
  const fabrics = site.fabrics.flatMap((fabric) => {
    if (fabric.pods === undefined) return [fabric];
    const joined = fabric.pods.filter((name) => standing.has(name));
    return joined.length === 0 ? [] : [{ ...fabric, pods: joined }];
  });
  const feeds = site.power.feeds.map((feed) => ({ ...feed, capacity: phase.feeds[feed.name] ?? feed.capacity }));
  return { ...site, pods, fabrics, power: { ...site.power, feeds } };
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
    message: "the site has no such phase",
    found: shown(name),
    allowed: names.length === 0 ? "none: the site has no phases" : names.join(", "),
    remedy: near === undefined ? "name one of these, or none for the whole site" : `did you mean "${near}"?`,
  });
}
