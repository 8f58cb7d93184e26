#!/bin/bash
set -u
failed=0
expect() { # WHAT FOUND EXPECTED
  echo "$1: $2 of $3"
  [ "$2" = "$3" ] || failed=1
}
expect 'GPUs' "$(nvidia-smi --query-gpu=index --format=csv,noheader | wc -l | tr -d ' ')" @GPUS@
expect 'EFA devices' "$(find /sys/class/infiniband -mindepth 1 -maxdepth 1 2> /dev/null | wc -l | tr -d ' ')" @EFA_DEVICES@
expect 'uncorrected memory errors' "$(nvidia-smi --query-gpu=ecc.errors.uncorrected.volatile.total --format=csv,noheader,nounits |
  awk '$1 ~ /^[0-9]+$/ { errors += $1 } END { print errors + 0 }')" 0
expect 'faults of GPUs since the last boot (Xid)' "$(dmesg | grep -c 'NVRM: Xid')" 0
exit "$failed"
