# shellcheck shell=bash
# slurmd without local configuration, with the Munge key from the secret.

# slurmd
packages munge slurmd slurm-client

umask 077
fetch() {
  aws secretsmanager get-secret-value --region "$REGION" --secret-id "$SECRET" \
    --query SecretString --output text >/run/munge.b64
}
retry fetch
@MUNGE_KEY@
umask 022

# The package starts slurmd only where it has a file, and this one has none.
mkdir -p /etc/systemd/system/slurmd.service.d
printf '[Unit]\nConditionPathExists=\n[Service]\nExecStartPre=-/usr/bin/nvidia-smi -L\nRestart=on-failure\nRestartSec=15\n' \
  >/etc/systemd/system/slurmd.service.d/configless.conf
echo 'SLURMD_OPTIONS="--conf-server @SERVER@"' >/etc/default/slurmd
systemctl daemon-reload
systemctl enable slurmd
# slurmctld must be able to call back under the node's name.
retry getent hosts "$NODE.$DOMAIN"
systemctl restart slurmd
