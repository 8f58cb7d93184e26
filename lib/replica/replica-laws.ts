import { ensureFigures, ensureSums, type FigureRules } from "../errors/figures";
import type { ReplicaPlan } from "./replica-plan";

const RULES: FigureRules = {
  result: "the plan of the replica",
  nullable: new Set([
    ...["expectedBusGBps", "usdPerHour", "usdPerDay", "usdPerMonth", "usdUntilEnd", "node", "region", "asOf"],
    ...["capacityBlock", "gpuCapW", "placement", "market", "maxPrice", "offering", "preference", "id", "shared"],
    ...["reservation", "purchase", "cooling", "site", "memoryGb"],
  ]),
  signed: new Set(),
};

/**
 * The plan of a replica with finite figures, none of them negative, whose totals are those of its pods.
 * @throws DefectError with the key
 */
export function provenReplica(plan: ReplicaPlan): ReplicaPlan {
  ensureFigures(plan, RULES);
  ensureSums(RULES.result, [
    { keys: ["nodes"], total: plan.nodes, parts: plan.pods.map((pod) => pod.nodes.length) },
    { keys: ["gpus"], total: plan.gpus, parts: [plan.nodes * plan.type.gpus] },
  ]);
  return plan;
}
