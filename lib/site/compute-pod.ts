import type { Construct } from "constructs";
import type { PodProps } from "../model";
import type { CoolingLoop } from "./cooling-loop";
import type { PowerFeed } from "./power-feed";
import { named, nameOf, SitePart, type PartReference } from "./site-part";

/** Props of {@link ComputePod}: those of a pod in a site file, with feeds and loop as constructs or by name. */
export interface ComputePodProps extends Omit<PodProps, "feeds" | "cooling"> {
  /** Power feeds its racks hang on. Default: all. */
  readonly feeds?: readonly PartReference<PowerFeed>[];
  /** Cooling loop of its liquid-cooled share. Default: the first. */
  readonly cooling?: PartReference<CoolingLoop>;
}

/** A kind of compute pod, of which the site has `count` identical ones. */
export class ComputePod extends SitePart<"pods"> {
  /** @throws GigasiteError MODEL001, MODEL002 */
  constructor(scope: Construct, name: string, props: ComputePodProps) {
    super(scope, name, {
      section: "pods",
      entry: {
        name,
        ...props,
        feeds: props.feeds?.map(nameOf),
        cooling: props.cooling === undefined ? undefined : nameOf(props.cooling),
      },
      address: `pod_${name}`,
      slice: (plan) => named(name, plan.pods),
      limits: [
        {
          holds: "self.input.rackHeight == null ? true : self.input.rackUnitsPerRack <= self.input.rackHeight",
          message: `A rack of pod ${name} holds \${self.input.rackUnitsPerRack} rack units in \${coalesce(self.input.rackHeight, 0)}.`,
        },
        {
          holds: "self.input.racksPerPod == 0 || self.input.nodesPerPod <= self.input.racksPerPod * self.input.nodesPerRack",
          message: `Pod ${name} has \${self.input.nodesPerPod} nodes, its \${self.input.racksPerPod} racks hold \${self.input.nodesPerRack} each.`,
        },
      ],
    });
  }
}
