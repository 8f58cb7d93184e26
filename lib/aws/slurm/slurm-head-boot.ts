import { HEAD } from "../../exports";
import type { ReplicaPlan } from "../../replica";
import { shellScript, type ShellCode } from "../../shell";
import { bootScript } from "../common/boot-script";
import { lustreMount } from "../storage/lustre-client";
import { metadataGuard, oneAdministrator } from "../nodes/metadata-guard";
import { mountVolume } from "./head-volume";
import { accountingOnHead, type Accounting } from "./slurm-accounting";
import { EXPORTS_FILE, homesOnHead } from "./slurm-homes";
import { slurmNames } from "./slurm-names";
import { mungeKey, slurmStart } from "./slurm-start";

/** Inputs of the boot script of a head node from other resources. */
export interface SlurmHeadBootProps {
  /** Name of the bucket with the files of Slurm. */
  readonly bucket: string;
  /**
   * Id of the volume of the homes.
   * @default none
   */
  readonly homes?: string;
  /** @default none */
  readonly accounting?: Accounting;
}

/**
 * The boot script of the head node: the guard of the metadata service, the shared file system, homes and accounting where it
 * has them, then the key of Munge, made here where the secret has none yet, and slurmctld, whose files are fetched from a
 * bucket once a minute.
 */
export function slurmHeadBoot(plan: Pick<ReplicaPlan, "site" | "region" | "spec">, props: SlurmHeadBootProps): ShellCode {
  const { storage, slurm } = plan.spec;
  const { homes, accounting } = props;
  return bootScript(
    plan.spec,
    metadataGuard("slurmctld"),
    oneAdministrator(),
    slurmStart(slurmNames(plan), HEAD),
    // The head node has no EFA.
    storage.kind === "none" ? undefined : lustreMount({ storage, efa: false, otherKernel: true }),
    homes || accounting ? mountVolume() : undefined,
    homesOnHead(slurm.homes, homes),
    shellScript("aws/slurm/head-munge-key", {}, { MUNGE_KEY: mungeKey() }),
    accounting ? accountingOnHead(accounting) : undefined,
    slurmctld(props.bucket),
  );
}

/** The packages include default files, so only downloaded files are compared with the existing ones. */
function slurmctld(bucket: string): ShellCode {
  const sync = shellScript("aws/slurm/slurm-sync", { EXPORTS: EXPORTS_FILE });
  return shellScript("aws/slurm/slurmctld", { BUCKET: bucket }, { SYNC: sync });
}
