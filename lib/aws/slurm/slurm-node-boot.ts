import type { ReplicaPlan } from "../../replica";
import { bootScript } from "../common/boot-script";
import { lustreMount } from "../storage/lustre-client";
import { metadataGuard, ONE_ADMINISTRATOR } from "../nodes/metadata-guard";
import { homesOnNode } from "./slurm-homes";
import { slurmNames } from "./slurm-names";
import { MUNGE, slurmStart } from "./slurm-start";

/**
 * The boot script of a node: the guard of the metadata service, the shared file system and homes if configured, then slurmd
 * without local configuration, under the name in the node's tag, with the Munge key from the secret.
 */
export function slurmNodeBoot(plan: Pick<ReplicaPlan, "site" | "region" | "spec" | "type">): string {
  const names = slurmNames(plan);
  const { storage, slurm } = plan.spec;
  return bootScript(
    plan.spec,
    metadataGuard("slurmd"),
    ONE_ADMINISTRATOR,
    slurmStart(names, "$(tag Name)"),
    storage.kind === "none" ? "" : nodeMount(plan),
    homesOnNode(slurm.homes, names.head),
    slurmd(names.server),
  );
}

/** Steps that mount the shared file system on a node, by EFA where both have it. Its kernel is the driver's of the GPUs. */
export function nodeMount({ spec, type }: Pick<ReplicaPlan, "spec" | "type">): string {
  return lustreMount({ storage: spec.storage, efa: spec.storage.efa && type.efaInterfaces > 0, otherKernel: false });
}

function slurmd(server: string): string {
  return `# slurmd
packages munge slurmd slurm-client

umask 077
fetch() {
  aws secretsmanager get-secret-value --region "$REGION" --secret-id "$SECRET" \\
    --query SecretString --output text >/run/munge.b64
}
retry fetch
${MUNGE}
umask 022

# The package starts slurmd only where it has a file, and this one has none.
mkdir -p /etc/systemd/system/slurmd.service.d
printf '[Unit]\\nConditionPathExists=\\n[Service]\\nExecStartPre=-/usr/bin/nvidia-smi -L\\nRestart=on-failure\\nRestartSec=15\\n' \\
  >/etc/systemd/system/slurmd.service.d/configless.conf
echo 'SLURMD_OPTIONS="--conf-server ${server}"' >/etc/default/slurmd
systemctl daemon-reload
systemctl enable slurmd
# slurmctld must be able to call back under the node's name.
retry getent hosts "$NODE.$DOMAIN"
systemctl restart slurmd
`;
}
