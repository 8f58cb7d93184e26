import { HEAD } from "../../exports";
import type { ReplicaPlan } from "../../replica";
import { bootScript } from "../common/boot-script";
import { MOUNT_VOLUME } from "./head-volume";
import { lustreMount } from "../storage/lustre-client";
import { metadataGuard, ONE_ADMINISTRATOR } from "../nodes/metadata-guard";
import { accountingOnHead, type Accounting } from "./slurm-accounting";
import { homesOnHead, TAKE_EXPORTS } from "./slurm-homes";
import { slurmNames } from "./slurm-names";
import { MUNGE, slurmStart } from "./slurm-start";

/** Inputs of the boot script of a head node from other resources. */
export interface SlurmHeadBootProps {
  /** Name of the bucket with the files of Slurm. */
  readonly bucket: string;
  /** Id of the volume of the homes. Default: there is none. */
  readonly homes?: string;
  /** Default: none. */
  readonly accounting?: Accounting;
}

/**
 * The boot script of the head node: the guard of the metadata service, the shared file system, homes and accounting where it
 * has them, then the key of Munge, made here where the secret has none yet, and slurmctld, whose files are fetched from a
 * bucket once a minute.
 */
export function slurmHeadBoot(plan: Pick<ReplicaPlan, "site" | "region" | "spec">, props: SlurmHeadBootProps): string {
  const { storage, slurm } = plan.spec;
  const { homes, accounting } = props;
  return bootScript(
    plan.spec,
    metadataGuard("slurmctld"),
    ONE_ADMINISTRATOR,
    slurmStart(slurmNames(plan), HEAD),
    // The head node has no EFA.
    storage.kind === "none" ? "" : lustreMount({ storage, efa: false, otherKernel: true }),
    homes || accounting ? MOUNT_VOLUME : "",
    homesOnHead(slurm.homes, homes),
    KEY,
    accounting ? accountingOnHead(accounting) : "",
    slurmctld(props.bucket),
  );
}

const KEY = `# The key of Munge
command -v aws >/dev/null || snaps aws-cli --classic
packages munge slurmctld slurm-client

umask 077
local error
if ! error=$(aws secretsmanager get-secret-value --region "$REGION" --secret-id "$SECRET" \\
  --query SecretString --output text 2>&1 >/run/munge.b64); then
  # Any other failure ends the script: a new key would lock out the nodes that have the old one.
  case "$error" in *ResourceNotFoundException*) ;; *) echo "$error" >&2; exit 1 ;; esac
  head -c 1024 /dev/urandom | base64 -w0 >/run/munge.b64
  aws secretsmanager put-secret-value --region "$REGION" --secret-id "$SECRET" --secret-string file:///run/munge.b64 >/dev/null
fi
${MUNGE}
umask 022
`;

/** The packages include default files, so only downloaded files are compared with the existing ones. */
function slurmctld(bucket: string): string {
  return `# slurmctld
cat >/usr/local/sbin/gigasite-slurm-sync <<'EOF'
#!/bin/bash
# Takes over the configuration from the bucket. New nodes need a restart of slurmctld; running jobs go on.
set -euo pipefail
aws s3 sync --delete --exact-timestamps --only-show-errors "s3://$1/slurm/" /var/cache/gigasite-slurm
cd /var/cache/gigasite-slurm
changed=
for file in *; do cmp -s "$file" "/etc/slurm/$file" || changed=yes; done
[ -n "$changed" ] || exit 0
${TAKE_EXPORTS}cp ./* /etc/slurm/
systemctl restart slurmctld
sleep 5
scontrol reconfigure
EOF
chmod 755 /usr/local/sbin/gigasite-slurm-sync
mkdir -p /var/cache/gigasite-slurm /etc/slurm
printf '[Service]\\nType=oneshot\\nExecStart=/usr/local/sbin/gigasite-slurm-sync ${bucket}\\nEnvironment=PATH=/usr/sbin:/usr/bin:/snap/bin\\n' \\
  >/etc/systemd/system/gigasite-slurm-sync.service
printf '[Timer]\\nOnBootSec=1min\\nOnUnitActiveSec=1min\\n[Install]\\nWantedBy=timers.target\\n' \\
  >/etc/systemd/system/gigasite-slurm-sync.timer
systemctl daemon-reload
systemctl enable slurmctld
retry systemctl start gigasite-slurm-sync.service
systemctl enable --now gigasite-slurm-sync.timer
`;
}
