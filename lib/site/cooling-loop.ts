import type { Construct } from "constructs";
import type { LoopProps } from "../model";
import { named, SitePart } from "./site-part";
import { figuresAt } from "./site-resource";
import { figure, loadOf, power, summary, unitsOf } from "./summary";

/** A cooling loop at the racks (technology cooling system). */
export class CoolingLoop extends SitePart<"cooling.loops"> {
  /** @throws GigasiteError MODEL001 outside a SiteStack, MODEL002 if the site is already planned */
  constructor(scope: Construct, name: string, props: LoopProps = {}) {
    const address = `loop_${name}`;
    const loop = figuresAt(address);
    super(scope, name, {
      section: "cooling.loops",
      entry: { name, ...props },
      address,
      share: (plan) => named(name, plan.cooling.loops),
      summary: ({ kind, heatKw, capacityKw, cdu, cdus, redundancy, flowLpm, supplyC, returnC }) =>
        summary(
          cdu === null ? `${kind} ${power(heatKw)}` : loadOf(kind, heatKw, capacityKw),
          cdu === null ? null : `${unitsOf({ part: cdu, count: cdus })} ${redundancy}`,
          `${figure(flowLpm)} L/min ${figure(supplyC)}/${figure(returnC)} °C`,
        ),
      limits: [
        {
          // A loop without units has no capacity. Terraform evaluates both sides of || but one of a conditional.
          holds: `${loop}.cdu == null ? true : ${loop}.heatKw <= ${loop}.capacityKw`,
          message: `Loop ${name}: heat \${${loop}.heatKw} kW exceeds capacity \${${loop}.capacityKw} kW.`,
        },
      ],
    });
  }
}
