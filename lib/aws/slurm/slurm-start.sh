# shellcheck shell=bash
# First steps of each host of a cluster: its name and domain, and its logs in CloudWatch.

REGION=@REGION@ DOMAIN=@DOMAIN@ SECRET=@SECRET@ LOG=@LOG@
tag() {
  local token
  token=$(curl -fsS -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token)
  curl -fsS -H "X-aws-ec2-metadata-token: $token" "http://169.254.169.254/latest/meta-data/tags/instance/$1"
}

NODE="@NODE@"
echo "$NODE starts with gigasite: $REGION $DOMAIN $SECRET $LOG"
echo 'preserve_hostname: true' >/etc/cloud/cloud.cfg.d/99-gigasite.cfg
hostnamectl set-hostname "$NODE"
mkdir -p /etc/systemd/resolved.conf.d
printf '[Resolve]\nDomains=%s\n' "$DOMAIN" >/etc/systemd/resolved.conf.d/gigasite.conf
systemctl restart systemd-resolved
package_lists

if [ ! -d /opt/aws/amazon-cloudwatch-agent ]; then
  download_key "@KEY_URL@" /run/agent.gpg "@KEY_FINGERPRINT@"
  @AGENT@
  dpkg -i /run/agent.deb
fi
cat >/opt/aws/amazon-cloudwatch-agent/etc/gigasite-slurm.json <<EOF
{"logs":{"logs_collected":{"files":{"collect_list":[
{"file_path":"/var/log/cloud-init-output.log","log_group_name":"$LOG","log_stream_name":"$NODE/cloud-init"},
{"file_path":"/var/log/slurm/slurm*.log","log_group_name":"$LOG","log_stream_name":"$NODE/slurm"}]}}}}
EOF
/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a append-config -m ec2 -s \
  -c file:/opt/aws/amazon-cloudwatch-agent/etc/gigasite-slurm.json
