import type { Construct } from "constructs";
import type { HeatRejectionProps } from "../model";
import { SitePart } from "./site-part";
import { figuresAt } from "./site-resource";
import { figure, loadOf, power, summary, unitsOf } from "./summary";

const ADDRESS = "heat_rejection";
const PLANT = figuresAt(ADDRESS);

/** The heat rejection of all loops and of the hall air; a site has one. */
export class HeatRejection extends SitePart<"cooling.heatRejection"> {
  /** @throws GigasiteError MODEL001 outside a SiteStack, MODEL002 if the site is already planned */
  constructor(scope: Construct, name: string, props: HeatRejectionProps = {}) {
    super(scope, name, {
      section: "cooling.heatRejection",
      entry: props,
      address: ADDRESS,
      share: (plan) => plan.cooling.heatRejection,
      summary: ({ kind, heatKw, capacityKw, part, units, redundancy, powerKw, waterLPerHour }) =>
        summary(
          loadOf(kind, heatKw, capacityKw),
          `${unitsOf({ part, count: units })} ${redundancy}`,
          `draws ${power(powerKw)}`,
          waterLPerHour === 0 ? null : `${figure(waterLPerHour)} L/h of water`,
        ),
      limits: [
        {
          holds: `${PLANT}.heatKw <= ${PLANT}.capacityKw`,
          message: `Heat rejection: heat \${${PLANT}.heatKw} kW exceeds capacity \${${PLANT}.capacityKw} kW.`,
        },
      ],
    });
  }
}
