import type { Construct } from "constructs";
import type { PodProps } from "../model";
import { counted } from "../formats";
import type { CoolingLoop } from "./cooling-loop";
import type { PowerFeed } from "./power-feed";
import { named, nameOf, SitePart, type PartReference } from "./site-part";
import { figuresAt } from "./site-resource";
import { figure, power, summary, unitsOf } from "./summary";

/** Props of {@link ComputePod}: those of a pod in a site file, with feeds and loop as constructs or by name. */
export interface ComputePodProps extends Omit<PodProps, "feeds" | "cooling"> {
  /**
   * Power feeds of its racks.
   * @default all
   */
  readonly feeds?: readonly PartReference<PowerFeed>[];
  /**
   * Cooling loop for its liquid-cooled heat.
   * @default the first
   */
  readonly cooling?: PartReference<CoolingLoop>;
}

/** A kind of compute pod: `count` identical pods of the site. */
export class ComputePod extends SitePart<"pods"> {
  /** @throws GigasiteError MODEL001 outside a SiteStack, MODEL002 if the site is already planned */
  constructor(scope: Construct, name: string, props: ComputePodProps) {
    const address = `pod_${name}`;
    const pod = figuresAt(address);
    super(scope, name, {
      section: "pods",
      entry: {
        name,
        ...props,
        feeds: props.feeds?.map(nameOf),
        cooling: props.cooling === undefined ? undefined : nameOf(props.cooling),
      },
      address,
      share: (plan) => named(name, plan.pods),
      summary: ({ nodes, node, gpus, racks, kwPerRack, itPowerKw, feeds, cooling }) =>
        summary(
          counted(gpus, "GPU"),
          unitsOf({ part: node, count: nodes }),
          racks === 0 ? null : `${counted(racks, "rack")} at ${figure(kwPerRack)} kW`,
          `${power(itPowerKw)} from ${feeds.join(" and ")}`,
          cooling && `loop ${cooling}`,
        ),
      limits: [
        {
          holds: `${pod}.rackHeight == null ? true : ${pod}.rackUnitsPerRack <= ${pod}.rackHeight`,
          message: `Pod ${name}: \${${pod}.rackUnitsPerRack} rack units exceed the rack height of \${coalesce(${pod}.rackHeight, 0)}.`,
        },
        {
          holds: `${pod}.racksPerPod == 0 || ${pod}.nodesPerPod <= ${pod}.racksPerPod * ${pod}.nodesPerRack`,
          message: `Pod ${name}: \${${pod}.nodesPerPod} nodes exceed \${${pod}.racksPerPod} racks of \${${pod}.nodesPerRack} nodes.`,
        },
      ],
    });
  }
}
