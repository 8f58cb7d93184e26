import type { ReplicaPlan } from "../replica";
import { bootScript, bootUserData } from "./boot-script";
import { nodeMount, slurmNodeBoot } from "./slurm-node-boot";

/**
 * What every node runs at its first start, encoded in Base64; undefined for nothing.
 *
 * @param lustre what it mounts of the shared file system; undefined where there is none
 */
export function nodeUserData(
  plan: Pick<ReplicaPlan, "site" | "region" | "spec" | "type">,
  lustre?: string,
): string | undefined {
  const { scheduler } = plan.spec;
  if (scheduler === "slurm") return bootUserData(slurmNodeBoot(plan), lustre);
  if (scheduler === "eks" || lustre === undefined) return undefined;
  return bootUserData(bootScript(nodeMount(plan)), lustre);
}
