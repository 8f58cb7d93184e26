import { Construct } from "constructs";
import type { PlanDocument } from "../report";
import { SiteResource } from "./site-resource";

/** Adds what Terraform keeps of the phases of a plan: a resource for each, at `phase_<name>`. */
export function addPhases(stack: Construct, phases: PlanDocument["phases"]): void {
  const group = new Construct(stack, "Phases");
  for (const phase of phases) {
    new SiteResource(new Construct(group, phase.name), `phase_${phase.name}`, phase, []);
  }
}
