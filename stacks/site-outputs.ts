import { TerraformOutput, type TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { PlanDocument } from "../lib/report";

/** Headline figures by the name of their output, in the unit that the name says. */
const OUTPUTS = {
  gpus: { of: "gpus", description: "GPUs of the site" },
  it_power_kw: { of: "itPowerKw", description: "Largest draw of nodes and network" },
  facility_power_kw: { of: "facilityPowerKw", description: "IT power with cooling and losses" },
  capex_usd: { of: "capexUsd", description: "Bill of materials, without parts that have no price" },
} as const satisfies Record<string, { of: keyof PlanDocument["totals"]; description: string }>;

/** Adds the headline figures of a plan as outputs of its stack. */
export function addSiteOutputs(stack: TerraformStack, { totals }: PlanDocument): void {
  const group = new Construct(stack, "Outputs");
  for (const [name, { of, description }] of Object.entries(OUTPUTS)) {
    new TerraformOutput(group, name, { value: totals[of], description, staticId: true });
  }
}
