import { Construct } from "constructs";
import type { PlanDocument } from "../report";
import type { PhasePlan } from "../plan/site-plan";
import { counted } from "../formats";
import { figuresAt, SiteResource, type Limit } from "./site-resource";
import { loadOf, power, summary } from "./summary";

/** Adds what Terraform keeps of the phases of a plan: a resource per phase, at `phase_<name>`. */
export function addPhases(stack: Construct, phases: PlanDocument["phases"]): void {
  const group = new Construct(stack, "Phases");
  for (const phase of phases) {
    const address = `phase_${phase.name}`;
    const limits = limitsOf(phase.name, figuresAt(address));
    const values = { figures: () => phase, summary: () => summaryOf(phase) };
    new SiteResource(new Construct(group, phase.name), address, { ...values, limits });
  }
}

function summaryOf({ date, gpus, itPowerKw, facilityPowerKw, feeds, heatRejection }: PhasePlan): string {
  return summary(
    date,
    counted(gpus, "GPU"),
    `IT load ${power(itPowerKw)}`,
    `facility ${power(facilityPowerKw)}`,
    ...feeds.map(({ name, loadKw, capacityKw }) => loadOf(name, loadKw, capacityKw)),
    loadOf("heat rejection", heatRejection.heatKw, heatRejection.capacityKw),
  );
}

/** Each phase must work without the later ones: its feeds and its heat rejection carry what is energized. */
function limitsOf(name: string, phase: string): Limit[] {
  return [
    {
      holds: `alltrue([for feed in ${phase}.feeds : feed.loadKw <= feed.capacityKw])`,
      message: `Phase ${name}: load exceeds capacity: \${join(", ", [for feed in ${phase}.feeds : format("feed %s, %s of %s kW", feed.name, feed.loadKw, feed.capacityKw) if feed.loadKw > feed.capacityKw])}.`,
    },
    {
      holds: `${phase}.heatRejection.heatKw <= ${phase}.heatRejection.capacityKw`,
      message: `Phase ${name}: heat \${${phase}.heatRejection.heatKw} kW exceeds heat rejection capacity \${${phase}.heatRejection.capacityKw} kW.`,
    },
  ];
}
