import type { Construct } from "constructs";
import type { FabricProps } from "../model";
import { sum } from "../sizing/sum";
import { counted } from "../text";
import type { ComputePod } from "./compute-pod";
import { named, nameOf, SitePart, type PartReference } from "./site-part";
import { figuresAt } from "./site-resource";
import { figure, power, summary, unitsOf } from "./summary";

/** Props of {@link NetworkFabric}: those of a fabric in a site file, with pods as constructs or by name. */
export interface NetworkFabricProps extends Omit<FabricProps, "pods"> {
  /** Pods it joins. Default: all. */
  readonly pods?: readonly PartReference<ComputePod>[];
}

/** A network fabric over pods of the site. */
export class NetworkFabric extends SitePart<"fabrics"> {
  /** @throws GigasiteError MODEL001, MODEL002 */
  constructor(scope: Construct, name: string, props: NetworkFabricProps = {}) {
    const address = `fabric_${name}`;
    const fabric = figuresAt(address);
    super(scope, name, {
      section: "fabrics",
      entry: { name, ...props, pods: props.pods?.map(nameOf) },
      address,
      share: (plan) => named(name, plan.fabrics),
      summary: ({ endpoints, linkGbps, oversubscription, tiers, cables, powerKw, unbuildable }) =>
        summary(
          `${figure(endpoints)} endpoints at ${figure(linkGbps)} Gbps`,
          `oversubscription ${figure(oversubscription)}`,
          ...tiers.map(({ tier, switches, part }) => `${unitsOf({ part, count: switches })} ${tier}`),
          counted(sum(cables.map(({ count }) => count)), "link"),
          power(powerKw),
          unbuildable === null ? null : "cannot be built",
        ),
      limits: [
        {
          holds: `${fabric}.unbuildable == null`,
          // Terraform evaluates the message whether or not the limit holds, and a template takes no null.
          message: `Fabric ${name} cannot be built: \${${fabric}.unbuildable == null ? "" : ${fabric}.unbuildable}.`,
        },
      ],
    });
  }
}
