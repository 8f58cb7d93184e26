import type { Construct } from "constructs";
import type { FeedProps } from "../model";
import { named, SitePart } from "./site-part";
import { figuresAt } from "./site-resource";
import { loadOf, power, summary, unitsOf } from "./summary";

/** A power feed: a utility connection, or generating units on the site. */
export class PowerFeed extends SitePart<"power.feeds"> {
  /** @throws GigasiteError MODEL001, MODEL002 */
  constructor(scope: Construct, name: string, props: FeedProps) {
    const address = `feed_${name}`;
    const feed = figuresAt(address);
    super(scope, name, {
      section: "power.feeds",
      entry: { name, ...props },
      address,
      share: (plan) => named(name, plan.power.feeds),
      summary: ({ kind, loadKw, capacityKw, worstCaseLoadKw, units }) =>
        summary(
          loadOf(kind, loadKw, capacityKw),
          worstCaseLoadKw === loadKw ? null : `worst case ${power(worstCaseLoadKw)}`,
          units && unitsOf(units),
        ),
      limits: [
        {
          holds: `${feed}.loadKw <= ${feed}.capacityKw`,
          message: `Feed ${name}: load \${${feed}.loadKw} kW exceeds capacity \${${feed}.capacityKw} kW.`,
        },
      ],
    });
  }
}
