import { Construct } from "constructs";
import type { PlanDocument } from "../report";
import type { FabricPlan, FeedPlan, HeatRejectionPlan, LoopPlan, PodPlan, StoragePlan } from "../plan/site-plan";
import { freeId } from "./free-id";
import { siteHostOf } from "./site-host";
import { SiteResource, type Limit } from "./site-resource";
import type { SiteEntry, SiteSection, SiteSections } from "./site-section";

/** Section of the plan per kind of part. */
interface SectionPlans {
  "power.feeds": FeedPlan;
  "power.storage": StoragePlan;
  "cooling.loops": LoopPlan;
  "cooling.heatRejection": HeatRejectionPlan;
  pods: PodPlan;
  fabrics: FabricPlan;
}

/** Properties that distinguish kinds of parts. */
export interface PartDefinition<S extends SiteSection = SiteSection> {
  readonly section: S;
  /** The part as an entry of a site file. */
  readonly entry: SiteSections[S];
  /** Name of its Terraform resource, the same wherever the construct is in the tree. */
  readonly address: string;
  /** Its share of the plan. */
  readonly share: (plan: PlanDocument) => SectionPlans[S];
  /** One-line summary for reviewers. */
  readonly summary: (share: SectionPlans[S]) => string;
  /** Limits beyond which Terraform refuses to plan. */
  readonly limits: readonly Limit[];
}

/** The site checks names further, with all other problems. */
const PART_ID = { pattern: /./, words: "a name" };

/**
 * A part of the physical site. Its construct id is its name in the site. It has one `terraform_data` resource with its
 * share of the plan, which is computed at synthesis, because it depends on the whole site.
 */
export abstract class SitePart<S extends SiteSection = SiteSection> extends Construct implements SiteEntry<S> {
  /** Name in the site. */
  readonly name: string;
  /** Its section of the site, and its entry there as in a site file. */
  readonly section: S;
  readonly entry: SiteSections[S];
  /** Its Terraform resource. */
  readonly resource: SiteResource;

  /**
   * @throws GigasiteError MODEL001 outside a SiteStack, MODEL002 if the site is already planned, MODEL010 if the scope cannot
   *   have a part of this name
   */
  protected constructor(scope: Construct, name: string, definition: PartDefinition<S>) {
    super(scope, freeId(scope, name, PART_ID));
    const host = siteHostOf(this);
    const { section, entry, address, share, limits } = definition;
    this.name = name;
    this.section = section;
    this.entry = entry;
    this.resource = new SiteResource(this, address, {
      figures: () => share(host.document),
      summary: () => definition.summary(share(host.document)),
      limits,
    });
    host.add(this);
  }
}

/** A part, as a construct or by name. */
export type PartReference<P extends SitePart> = P | string;

/** The name of a part. */
export function nameOf(reference: PartReference<SitePart>): string {
  return typeof reference === "string" ? reference : reference.name;
}

/** The entry of a list of the plan by name; a plan has one for each part of its site. */
export function named<E extends { readonly name: string }>(name: string, entries: readonly E[]): E {
  const found = entries.find((entry) => entry.name === name);
  if (!found) throw new Error(`the plan has no ${name}`);
  return found;
}
