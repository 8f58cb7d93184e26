import type { Construct } from "constructs";
import type { LoopProps } from "../model";
import { named, SitePart } from "./site-part";

/** A cooling loop at the racks (technology cooling system). */
export class CoolingLoop extends SitePart<"cooling.loops"> {
  /** @throws GigasiteError MODEL001, MODEL002 */
  constructor(scope: Construct, name: string, props: LoopProps = {}) {
    super(scope, name, {
      section: "cooling.loops",
      entry: { name, ...props },
      address: `loop_${name}`,
      slice: (plan) => named(name, plan.cooling.loops),
      limits: [
        {
          // A loop without units has no capacity of its own. Terraform evaluates both sides of || but one of a conditional.
          holds: "self.input.cdu == null ? true : self.input.heatKw <= self.input.capacityKw",
          message: `Loop ${name} takes up \${self.input.heatKw} kW, more than the \${self.input.capacityKw} kW of its units.`,
        },
      ],
    });
  }
}
