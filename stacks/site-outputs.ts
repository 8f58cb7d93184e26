import { TerraformOutput, type TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { PlanDocument } from "../lib/report";

/** Headline figures by output name, in the unit of the name. */
const OUTPUTS = {
  gpus: { of: "gpus", description: "Number of GPUs" },
  it_power_kw: { of: "itPowerKw", description: "IT load: nameplate power of nodes and network, in kW" },
  facility_power_kw: { of: "facilityPowerKw", description: "Facility power: IT load, cooling and losses, in kW" },
  capex_usd: { of: "capexUsd", description: "Total of the bill of materials in US dollars; excludes parts without a price" },
} as const satisfies Record<string, { of: keyof PlanDocument["totals"]; description: string }>;

/** Adds the headline figures of a plan as outputs of its stack. */
export function addSiteOutputs(stack: TerraformStack, { totals }: PlanDocument): void {
  const group = new Construct(stack, "Outputs");
  for (const [name, { of, description }] of Object.entries(OUTPUTS)) {
    new TerraformOutput(group, name, { value: totals[of], description, staticId: true });
  }
}
