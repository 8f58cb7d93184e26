import type { Construct } from "constructs";
import type { FeedProps } from "../model";
import { named, SitePart } from "./site-part";
import { figuresAt } from "./site-resource";
import { loadOf, power, summary, unitsOf } from "./summary";

/** A power feed: a utility connection, or on-site generation. */
export class PowerFeed extends SitePart<"power.feeds"> {
  /** @throws GigasiteError MODEL001 outside a SiteStack, MODEL002 if the site is already planned */
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
