import type { Construct } from "constructs";
import type { EnergyStorageInput, FabricInput, FeedInput, HeatRejectionProps, LoopInput, PodInput } from "../model";

/** Entries of parts by section of the site file. */
export interface SiteSections {
  "power.feeds": FeedInput;
  "power.storage": EnergyStorageInput;
  "cooling.loops": LoopInput;
  "cooling.heatRejection": HeatRejectionProps;
  pods: PodInput;
  fabrics: FabricInput;
}

export type SiteSection = keyof SiteSections;

/** A construct that stands for an entry of the site. */
export interface SiteEntry<S extends SiteSection = SiteSection> extends Construct {
  /** Name in the site. */
  readonly name: string;
  readonly section: S;
  /** The part as in a site file. */
  readonly entry: SiteSections[S];
}
