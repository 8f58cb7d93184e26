#!/bin/bash
# Takes over the configuration from the bucket. New nodes need a restart of slurmctld; running jobs go on.
set -euo pipefail
aws s3 sync --delete --exact-timestamps --only-show-errors "s3://$1/slurm/" /var/cache/gigasite-slurm
cd /var/cache/gigasite-slurm
changed=
for file in *; do cmp -s "$file" "/etc/slurm/$file" || changed=yes; done
[ -n "$changed" ] || exit 0
if [ -e @EXPORTS@ ]; then
  install -m 644 @EXPORTS@ /etc/exports.d/
  exportfs -ra
fi
cp ./* /etc/slurm/
systemctl restart slurmctld
sleep 5
scontrol reconfigure
