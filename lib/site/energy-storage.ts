import type { Construct } from "constructs";
import type { EnergyStorageProps } from "../model";
import { named, SitePart } from "./site-part";
import { figure, power, summary, unitsOf } from "./summary";

/** A battery energy storage system (BESS). */
export class EnergyStorage extends SitePart<"power.storage"> {
  /** @throws GigasiteError MODEL001 outside a SiteStack, MODEL002 if the site is already planned */
  constructor(scope: Construct, name: string, props: EnergyStorageProps) {
    super(scope, name, {
      section: "power.storage",
      entry: { name, ...props },
      address: `storage_${name}`,
      share: (plan) => named(name, plan.power.storage),
      summary: ({ powerKw, energyKwh, ...units }) => summary(power(powerKw), `${figure(energyKwh)} kWh`, unitsOf(units)),
      limits: [],
    });
  }
}
