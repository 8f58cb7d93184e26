import { Construct } from "constructs";
import type { PlanDocument } from "../report";
import { SiteResource, type Limit } from "./site-resource";

/** Adds what Terraform keeps of the phases of a plan: a resource for each, at `phase_<name>`. */
export function addPhases(stack: Construct, phases: PlanDocument["phases"]): void {
  const group = new Construct(stack, "Phases");
  for (const phase of phases) {
    new SiteResource(new Construct(group, phase.name), `phase_${phase.name}`, phase, limitsOf(phase.name));
  }
}

/** Each phase stands on its own feet: its feeds and its heat rejection carry what is energized. */
function limitsOf(phase: string): Limit[] {
  return [
    {
      holds: "alltrue([for feed in self.input.feeds : feed.loadKw <= feed.capacityKw])",
      message: `In phase ${phase} overloaded: \${join(", ", [for feed in self.input.feeds : format("%s with %s of %s kW", feed.name, feed.loadKw, feed.capacityKw) if feed.loadKw > feed.capacityKw])}.`,
    },
    {
      holds: "self.input.heatRejection.heatKw <= self.input.heatRejection.capacityKw",
      message: `In phase ${phase} heat rejection has \${self.input.heatRejection.heatKw} kW to reject, more than its \${self.input.heatRejection.capacityKw} kW.`,
    },
  ];
}
