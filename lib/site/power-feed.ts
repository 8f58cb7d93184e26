import type { Construct } from "constructs";
import type { FeedProps } from "../model";
import { named, SitePart } from "./site-part";

/** A power feed: a utility connection, or generating units on the site. */
export class PowerFeed extends SitePart<"power.feeds"> {
  /** @throws GigasiteError MODEL001, MODEL002 */
  constructor(scope: Construct, name: string, props: FeedProps) {
    super(scope, name, {
      section: "power.feeds",
      entry: { name, ...props },
      address: `feed_${name}`,
      slice: (plan) => named(name, plan.power.feeds),
      limits: [
        {
          holds: "self.input.loadKw <= self.input.capacityKw",
          message: `Feed ${name} carries \${self.input.loadKw} kW, more than its \${self.input.capacityKw} kW.`,
        },
      ],
    });
  }
}
