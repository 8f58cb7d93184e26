import type { Construct } from "constructs";
import type { FabricProps } from "../model";
import { sum } from "../units/sum";
import { counted } from "../formats";
import type { ComputePod } from "./compute-pod";
import { named, nameOf, SitePart, type PartReference } from "./site-part";
import { figuresAt } from "./site-resource";
import { figure, power, summary, unitsOf } from "./summary";

/** Props of {@link NetworkFabric}: those of a fabric in a site file, with pods as constructs or by name. */
export interface NetworkFabricProps extends Omit<FabricProps, "pods"> {
  /**
   * Pods that it connects.
   * @default all
   */
  readonly pods?: readonly PartReference<ComputePod>[];
}

/** A network fabric for pods of the site. */
export class NetworkFabric extends SitePart<"fabrics"> {
  /** @throws GigasiteError MODEL001 outside a SiteStack, MODEL002 if the site is already planned */
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
          // Terraform evaluates the message even within the limit, and a template does not accept null.
          message: `Fabric ${name} cannot be built: \${${fabric}.unbuildable == null ? "" : ${fabric}.unbuildable}.`,
        },
      ],
    });
  }
}
