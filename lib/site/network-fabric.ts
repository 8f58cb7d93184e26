import type { Construct } from "constructs";
import type { FabricProps } from "../model";
import type { ComputePod } from "./compute-pod";
import { named, nameOf, SitePart, type PartReference } from "./site-part";

/** Props of {@link NetworkFabric}: those of a fabric in a site file, with pods as constructs or by name. */
export interface NetworkFabricProps extends Omit<FabricProps, "pods"> {
  /** Pods it joins. Default: all. */
  readonly pods?: readonly PartReference<ComputePod>[];
}

/** A network fabric over pods of the site. */
export class NetworkFabric extends SitePart<"fabrics"> {
  /** @throws GigasiteError MODEL001, MODEL002 */
  constructor(scope: Construct, name: string, props: NetworkFabricProps = {}) {
    super(scope, name, {
      section: "fabrics",
      entry: { name, ...props, pods: props.pods?.map(nameOf) },
      address: `fabric_${name}`,
      slice: (plan) => named(name, plan.fabrics),
      limits: [
        {
          holds: "self.input.unbuildable == null",
          // Terraform evaluates the message whether or not the limit holds, and a template takes no null.
          message: `Fabric ${name} cannot be built: \${self.input.unbuildable == null ? "" : self.input.unbuildable}.`,
        },
      ],
    });
  }
}
