import { Lazy } from "cdktf";
import { Construct } from "constructs";
import type { EnergyStorageInput, FabricInput, FeedInput, HeatRejectionProps, LoopInput, PodInput } from "../model";
import type { PlanDocument } from "../report";
import { siteHostOf } from "./site-host";
import { SiteResource, type Limit } from "./site-resource";

/** What a part writes into each section of a site. */
export interface SiteSections {
  "power.feeds": FeedInput;
  "power.storage": EnergyStorageInput;
  "cooling.loops": LoopInput;
  "cooling.heatRejection": HeatRejectionProps;
  pods: PodInput;
  fabrics: FabricInput;
}

export type SiteSection = keyof SiteSections;

/** What tells one kind of part from another. */
export interface PartDefinition<S extends SiteSection = SiteSection> {
  readonly section: S;
  /** The part as a site file has it. */
  readonly entry: SiteSections[S];
  /** Name of its Terraform resource, the same wherever the construct stands. */
  readonly address: string;
  /** Its part of the plan. */
  readonly slice: (plan: PlanDocument) => unknown;
  /** What Terraform refuses to plan beyond. */
  readonly limits: readonly Limit[];
}

/**
 * A part of the physical site. Its construct id is its name in the site. It holds one `terraform_data` resource
 * with its part of the plan, which is made when the stack is synthesized, because it depends on the whole site.
 */
export abstract class SitePart<S extends SiteSection = SiteSection> extends Construct {
  /** Its name in the site. */
  readonly name: string;
  /** Where in the site it stands, and how a site file writes it there. */
  readonly section: S;
  readonly entry: SiteSections[S];
  /** What Terraform keeps of it. */
  readonly resource: SiteResource;

  /** @throws GigasiteError MODEL001 outside of a SiteStack, MODEL002 if the site is already planned */
  protected constructor(scope: Construct, name: string, definition: PartDefinition<S>) {
    super(scope, name);
    const host = siteHostOf(this);
    const { section, entry, address, slice, limits } = definition;
    this.name = name;
    this.section = section;
    this.entry = entry;
    this.resource = new SiteResource(this, address, Lazy.anyValue({ produce: () => slice(host.document) }), limits);
    host.add(this);
  }
}

/** A part, or its name. */
export type PartReference<P extends SitePart> = P | string;

/** The name of a part that is given as such or by name. */
export function nameOf(reference: PartReference<SitePart>): string {
  return typeof reference === "string" ? reference : reference.name;
}

/** The entry of a list of the plan that has this name. */
export function named<E extends { readonly name: string }>(name: string, entries: readonly E[]): E | undefined {
  return entries.find((entry) => entry.name === name);
}
