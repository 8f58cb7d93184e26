#!/bin/bash
set -euo pipefail
export PATH="/opt/amazon/openmpi/bin:/opt/slurm/bin:$PATH"
hosts='{{ hosts }}' nodes=1 expected=unknown
bench=$(find /opt/nccl-tests /usr/local -name all_reduce_perf -type f -perm -u+x 2> /dev/null | head -n 1)
[ -n "$bench" ] || { echo 'all_reduce_perf of nccl-tests is not on this node' >&2; exit 1; }
set -- -b @BYTES@ -e @BYTES@ -w 5 -n 20
if command -v sinfo > /dev/null && sinfo > /dev/null 2>&1; then
  nodes=@NODES@
  output=$(srun --nodes=@NODES@ --ntasks-per-node=@GPUS@ --gpus-per-node=@GPUS@ --mpi=pmix "$bench" "$@" -g 1)
elif [ "$hosts" != none ] && command -v mpirun > /dev/null; then
  nodes=$(awk -F, '{ print NF }' <<< "$hosts")
  slots=$(sed 's/,/:@GPUS@,/g; s/$/:@GPUS@/' <<< "$hosts")
  output=$(mpirun --allow-run-as-root --host "$slots" -N @GPUS@ -x PATH -x LD_LIBRARY_PATH -x FI_PROVIDER=efa "$bench" "$@" -g 1)
else
  output=$("$bench" "$@" -g @GPUS@)
fi
echo "$output"
bus=$(awk '/Avg bus bandwidth/ { print $NF }' <<< "$output")
[ -n "$bus" ] || { echo 'all_reduce_perf gave no bus bandwidth' >&2; exit 1; }
[ "$nodes" -lt 2 ] || expected=@EXPECTED@
share=$(awk -v bus="$bus" -v expected="$expected" 'BEGIN { if (expected + 0 > 0) printf "%.2f", bus / expected; else print "unknown" }')
result="site=@SITE@ nodes=$nodes bytes=@BYTES@ busGBps=$bus expectedBusGBps=$expected share=$share"
echo "$result"
stream=$(date -u +%Y-%m-%dT%H-%M-%SZ)-$(hostname)
aws logs create-log-stream --region @REGION@ --log-group-name @LOG@ --log-stream-name "$stream"
aws logs put-log-events --region @REGION@ --log-group-name @LOG@ --log-stream-name "$stream" \
  --log-events "timestamp=$(date +%s)000,message='$result'"
publish() { # METRIC VALUE
  aws cloudwatch put-metric-data --region @REGION@ --namespace @NAMESPACE@ --metric-name "$1" --value "$2" \
    --dimensions "Site=@SITE@,Nodes=$nodes"
}
publish NcclBusBandwidth "$bus"
[ "$expected" = unknown ] || publish NcclBusBandwidthExpected "$expected"
