import type { Construct } from "constructs";
import type { HeatRejectionProps } from "../model";
import { SitePart } from "./site-part";

/** What takes the heat of all loops and of the air out of the site; a site has one. */
export class HeatRejection extends SitePart<"cooling.heatRejection"> {
  /** @throws GigasiteError MODEL001, MODEL002 */
  constructor(scope: Construct, name: string, props: HeatRejectionProps = {}) {
    super(scope, name, {
      section: "cooling.heatRejection",
      entry: props,
      address: "heat_rejection",
      slice: (plan) => plan.cooling.heatRejection,
      limits: [
        {
          holds: "self.input.heatKw <= self.input.capacityKw",
          message:
            "Heat rejection has ${self.input.heatKw} kW to reject, more than the ${self.input.capacityKw} kW of its units.",
        },
      ],
    });
  }
}
