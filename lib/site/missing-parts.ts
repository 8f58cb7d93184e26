import { Construct } from "constructs";
import type { CheckedSite } from "../model";
import { fabricsOf, feedsOf, loopsOf } from "../sizing/design/defaults";
import { ComputePod } from "./compute-pod";
import { CoolingLoop } from "./cooling-loop";
import { EnergyStorage } from "./energy-storage";
import { HeatRejection } from "./heat-rejection";
import { NetworkFabric } from "./network-fabric";
import { PowerFeed } from "./power-feed";
import type { SitePart } from "./site-part";
import type { SiteSection } from "./site-section";

/** A part for which a construct can be created. */
interface Candidate {
  readonly section: SiteSection;
  readonly name: string;
  readonly make: (scope: Construct) => SitePart;
}

/** Construct id of the heat rejection, of which a site has one without a name. */
const HEAT_REJECTION = "heat-rejection";

/**
 * Adds a construct for each part of a site that has none: all parts of a site from a file; the derived parts of a site from
 * constructs, such as the utility feed of a site without feeds.
 */
export function addMissingParts(stack: Construct, checked: CheckedSite, present: readonly SitePart[]): void {
  const has = ({ section, name }: Candidate) =>
    present.some((part) => part.section === section && (part.name === name || name === HEAT_REJECTION));
  for (const part of candidatesOf(checked).filter((candidate) => !has(candidate))) part.make(scopeFor(stack, part));
}

function candidatesOf({ site, catalog }: CheckedSite): Candidate[] {
  const { storage } = site.power;
  const { heatRejection } = site.cooling;
  return [
    ...listed("power.feeds", PowerFeed, feedsOf(site)),
    ...listed("power.storage", EnergyStorage, storage),
    ...listed("cooling.loops", CoolingLoop, loopsOf(site, catalog)),
    ...listed("cooling.heatRejection", HeatRejection, [{ name: HEAT_REJECTION, ...heatRejection }]),
    ...listed("pods", ComputePod, site.pods),
    ...listed("fabrics", NetworkFabric, fabricsOf(site, catalog)),
  ];
}

function listed<P extends object>(
  section: SiteSection,
  type: new (scope: Construct, name: string, props: P) => SitePart,
  entries: readonly (P & { readonly name: string })[],
): Candidate[] {
  return entries.map(({ name, ...props }) => ({
    section,
    name,
    make: (scope) => new type(scope, name, props as unknown as P),
  }));
}

/** Parts of different kinds may share a name, constructs in one scope may not: the later one goes into a group. */
function scopeFor(stack: Construct, { section, name }: Candidate): Construct {
  if (!stack.node.tryFindChild(name)) return stack;
  const existing = stack.node.tryFindChild(section);
  return existing instanceof Construct ? existing : new Construct(stack, section);
}
