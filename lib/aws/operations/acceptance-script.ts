import { ncclMessage, type ReplicaPlan } from "../../replica";
import { shellScript, type ShellCode } from "../../shell";
import { acceptanceLog, NAMESPACE } from "../nodes/node-metrics";

/** Figures of the plan used by the scripts. */
export type AcceptancePlan = Pick<ReplicaPlan, "site" | "region" | "type" | "interfaces" | "nodes" | "expectedBusGBps">;

/** Script that checks a node: all GPUs and EFA devices present, no uncorrected memory error, no GPU fault. */
export function healthScript({ type, interfaces }: Pick<AcceptancePlan, "type" | "interfaces">): ShellCode {
  const efa = interfaces.filter((one) => one.type !== "interface").length;
  return shellScript("aws/operations/health", { GPUS: type.gpus, EFA_DEVICES: efa });
}

/**
 * Script that measures the bus bandwidth of an all-reduce from one node: over all nodes with Slurm if it runs, over the
 * hosts of the parameter `hosts` with MPI (which needs SSH between them), or otherwise over the GPUs of this node only. The
 * result goes into a log and a metric, next to a published reference for two nodes.
 */
export function allReduceScript(plan: AcceptancePlan): ShellCode {
  return shellScript("aws/operations/all-reduce", {
    SITE: plan.site,
    REGION: plan.region,
    NODES: plan.nodes,
    GPUS: plan.type.gpus,
    BYTES: ncclMessage(plan.type),
    EXPECTED: plan.expectedBusGBps ?? "unknown",
    LOG: acceptanceLog(plan.site),
    NAMESPACE,
  });
}
