import type { Construct } from "constructs";
import type { EnergyStorageProps } from "../model";
import { named, SitePart } from "./site-part";

/** A battery energy storage system (BESS). */
export class EnergyStorage extends SitePart<"power.storage"> {
  /** @throws GigasiteError MODEL001, MODEL002 */
  constructor(scope: Construct, name: string, props: EnergyStorageProps) {
    super(scope, name, {
      section: "power.storage",
      entry: { name, ...props },
      address: `storage_${name}`,
      slice: (plan) => named(name, plan.power.storage),
      limits: [],
    });
  }
}
