import type { ReplicaPlan } from "../../replica";
import { shellScript, type ShellCode } from "../../shell";
import { bootScript } from "../common/boot-script";
import { lustreMount } from "../storage/lustre-client";
import { metadataGuard, oneAdministrator } from "../nodes/metadata-guard";
import { homesOnNode } from "./slurm-homes";
import { slurmNames } from "./slurm-names";
import { mungeKey, NAME_IN_TAG, slurmStart } from "./slurm-start";

/**
 * The boot script of a node: the guard of the metadata service, the shared file system and homes if configured, then slurmd
 * without local configuration, under the name in the node's tag, with the Munge key from the secret.
 */
export function slurmNodeBoot(plan: Pick<ReplicaPlan, "site" | "region" | "spec" | "type">): ShellCode {
  const names = slurmNames(plan);
  const { storage, slurm } = plan.spec;
  return bootScript(
    plan.spec,
    metadataGuard("slurmd"),
    oneAdministrator(),
    slurmStart(names, NAME_IN_TAG),
    storage.kind === "none" ? undefined : nodeMount(plan),
    homesOnNode(slurm.homes, names.head),
    shellScript("aws/slurm/slurmd", { SERVER: names.server }, { MUNGE_KEY: mungeKey() }),
  );
}

/** Steps that mount the shared file system on a node, by EFA where both have it. Its kernel is the driver's of the GPUs. */
export function nodeMount({ spec, type }: Pick<ReplicaPlan, "spec" | "type">): ShellCode {
  return lustreMount({ storage: spec.storage, efa: spec.storage.efa && type.efaInterfaces > 0, otherKernel: false });
}
