import { DOWNLOADS } from "../../replica";
import type { SlurmNames } from "./slurm-names";
import { downloadKey, downloadSigned } from "../common/verified-download";

/** Steps of a boot script that give a host of the cluster its name and domain, and send its logs to CloudWatch. */
export function slurmStart({ region, domain, secret, log }: SlurmNames, node: string): string {
  return `REGION=${region} DOMAIN=${domain} SECRET=${secret} LOG=${log}
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
package_lists

if [ ! -d /opt/aws/amazon-cloudwatch-agent ]; then
  ${downloadKey(DOWNLOADS.cloudwatchKey, DOWNLOADS.cloudwatchKey.fingerprint, "/run/agent.gpg")}
${downloadSigned(DOWNLOADS.cloudwatchAgent, "/run/agent.gpg", "/run/agent.deb").replace(/^/gm, "  ")}
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

/** Steps that install the Munge key from a file in memory. */
export const MUNGE = `base64 -d /run/munge.b64 >/etc/munge/munge.key
rm /run/munge.b64
chown munge:munge /etc/munge/munge.key
chmod 400 /etc/munge/munge.key
systemctl enable munge
systemctl restart munge`;
