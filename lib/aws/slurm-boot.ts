import { HEAD } from "../exports";
import type { SlurmNames } from "./slurm-names";

/** Most bytes of user data (EC2 User Guide, "Run commands when you launch an instance"). */
export const LONGEST_USER_DATA = 16_384;

/**
 * Scripts of cloud-init for the first start, on Ubuntu 24.04. They can be run again: each step leaves alone what it finds
 * done. They hold no secret, and no brace after a dollar sign, which Terraform would take for its own.
 */

/**
 * Of the head node: the key of Munge, made here where the secret has none yet, and slurmctld, whose files are fetched
 * from a bucket once a minute.
 *
 * @param bucket name of the bucket
 */
export function headBoot(names: SlurmNames, bucket: string): string {
  return `${start(names, HEAD)}
command -v aws >/dev/null || retry snap install aws-cli --classic
retry apt-get install -y munge slurmctld slurm-client

umask 077
if ! error=$(aws secretsmanager get-secret-value --region "$REGION" --secret-id "$SECRET" \\
  --query SecretString --output text 2>&1 >/run/munge.b64); then
  # Any other failure ends the script: a new key would lock out the nodes that have the old one.
  case "$error" in *ResourceNotFoundException*) ;; *) echo "$error" >&2; exit 1 ;; esac
  head -c 1024 /dev/urandom | base64 -w0 >/run/munge.b64
  aws secretsmanager put-secret-value --region "$REGION" --secret-id "$SECRET" --secret-string file:///run/munge.b64 >/dev/null
fi
${MUNGE}
umask 022

cat >/usr/local/sbin/gigasite-slurm-sync <<'EOF'
#!/bin/bash
# Takes over the configuration from the bucket. New nodes need a restart of slurmctld; running jobs go on.
set -euo pipefail
aws s3 sync --delete --exact-timestamps --only-show-errors "s3://$1/slurm/" /var/cache/gigasite-slurm
diff -rq /var/cache/gigasite-slurm /etc/slurm >/dev/null && exit 0
cp /var/cache/gigasite-slurm/* /etc/slurm/
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

/** Of a node: slurmd without files of its own, under the name of the node's tag, with the key of Munge from the secret. */
export function nodeBoot(names: SlurmNames): string {
  return `${start(names, "$(tag Name)")}
retry apt-get install -y munge slurmd slurm-client

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
echo 'SLURMD_OPTIONS="--conf-server ${names.server}"' >/etc/default/slurmd
systemctl daemon-reload
systemctl enable slurmd
# slurmctld must be able to call back under the node's name.
retry getent hosts "$NODE.$DOMAIN"
systemctl restart slurmd
`;
}

/** Puts the key of Munge, which stands in a file in memory, where it belongs. */
const MUNGE = `base64 -d /run/munge.b64 >/etc/munge/munge.key
rm /run/munge.b64
chown munge:munge /etc/munge/munge.key
chmod 400 /etc/munge/munge.key
systemctl enable munge
systemctl restart munge`;

/** Name, domain and logs, which all hosts of the cluster have. */
function start({ region, domain, secret, log }: SlurmNames, node: string): string {
  return `#!/bin/bash
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive PATH="$PATH:/snap/bin"
REGION=${region} DOMAIN=${domain} SECRET=${secret} LOG=${log}

retry() {
  for _ in $(seq 90); do
    if "$@"; then return 0; fi
    sleep 10
  done
  echo "gave up: $*" >&2
  return 1
}
tag() {
  local token
  token=$(curl -fsS -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token)
  curl -fsS -H "X-aws-ec2-metadata-token: $token" "http://169.254.169.254/latest/meta-data/tags/instance/$1"
}

NODE="${node}"
echo "$NODE starts with gigasite: $REGION $DOMAIN $SECRET $LOG"
echo 'preserve_hostname: true' >/etc/cloud/cloud.cfg.d/99-gigasite.cfg
hostnamectl set-hostname "$NODE"
mkdir -p /etc/systemd/resolved.conf.d
printf '[Resolve]\\nDomains=%s\\n' "$DOMAIN" >/etc/systemd/resolved.conf.d/gigasite.conf
systemctl restart systemd-resolved
retry apt-get update

if [ ! -d /opt/aws/amazon-cloudwatch-agent ]; then
  retry curl -fsSo /run/agent.deb "https://amazoncloudwatch-agent-$REGION.s3.$REGION.amazonaws.com/ubuntu/$(dpkg --print-architecture)/latest/amazon-cloudwatch-agent.deb"
  dpkg -i /run/agent.deb
fi
cat >/opt/aws/amazon-cloudwatch-agent/etc/gigasite-slurm.json <<EOF
{"logs":{"logs_collected":{"files":{"collect_list":[
{"file_path":"/var/log/cloud-init-output.log","log_group_name":"$LOG","log_stream_name":"$NODE/cloud-init"},
{"file_path":"/var/log/slurm/slurm*.log","log_group_name":"$LOG","log_stream_name":"$NODE/slurm"}]}}}}
EOF
/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a append-config -m ec2 -s \\
  -c file:/opt/aws/amazon-cloudwatch-agent/etc/gigasite-slurm.json
`;
}
