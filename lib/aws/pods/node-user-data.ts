import type { ReplicaPlan } from "../../replica";
import { bootScript, bootUserData } from "../common/boot-script";
import { nodeMount, slurmNodeBoot } from "../slurm/slurm-node-boot";

/**
 * User data for the first boot of every node, in Base64; undefined for none.
 *
 * @param lustre mount source of the shared file system; undefined without one
 */
export function nodeUserData(
  plan: Pick<ReplicaPlan, "site" | "region" | "spec" | "type">,
  lustre?: string,
): string | undefined {
  const { scheduler } = plan.spec;
  if (scheduler === "slurm") return bootUserData(slurmNodeBoot(plan), lustre);
  if (scheduler === "eks" || lustre === undefined) return undefined;
  return bootUserData(bootScript(plan.spec, nodeMount(plan)), lustre);
}
