import { ncclMessage, type ReplicaPlan } from "../../replica";
import { acceptanceLog, NAMESPACE } from "../nodes/node-metrics";

/** Figures of the plan used by the scripts. */
export type AcceptancePlan = Pick<ReplicaPlan, "site" | "region" | "type" | "interfaces" | "nodes" | "expectedBusGBps">;

/** Script that checks a node: all GPUs and EFA devices present, no uncorrected memory error, no GPU fault. */
export function healthScript({ type, interfaces }: Pick<AcceptancePlan, "type" | "interfaces">): string {
  const efa = interfaces.filter((one) => one.type !== "interface").length;
  return `
set -u
failed=0
expect() { # WHAT FOUND EXPECTED
  echo "$1: $2 of $3"
  [ "$2" = "$3" ] || failed=1
}
expect 'GPUs' "$(nvidia-smi --query-gpu=index --format=csv,noheader | wc -l | tr -d ' ')" ${type.gpus}
expect 'EFA devices' "$(find /sys/class/infiniband -mindepth 1 -maxdepth 1 2> /dev/null | wc -l | tr -d ' ')" ${efa}
expect 'uncorrected memory errors' "$(nvidia-smi --query-gpu=ecc.errors.uncorrected.volatile.total --format=csv,noheader,nounits |
  awk '$1 ~ /^[0-9]+$/ { errors += $1 } END { print errors + 0 }')" 0
expect 'faults of GPUs since the last boot (Xid)' "$(dmesg | grep -c 'NVRM: Xid')" 0
exit "$failed"`;
}

/**
 * Script that measures the bus bandwidth of an all-reduce from one node: over all nodes with Slurm if it runs, over the
 * hosts of the parameter `hosts` with MPI (which needs SSH between them), or otherwise over the GPUs of this node only. The
 * result goes into a log and a metric, next to a published reference for two nodes.
 */
export function allReduceScript(plan: AcceptancePlan): string {
  const { gpus } = plan.type;
  const bytes = ncclMessage(plan.type);
  const expected = plan.expectedBusGBps === null ? "unknown" : String(plan.expectedBusGBps);
  return `
set -euo pipefail
export PATH="/opt/amazon/openmpi/bin:/opt/slurm/bin:$PATH"
hosts='{{ hosts }}' nodes=1 expected=unknown
bench=$(find /opt/nccl-tests /usr/local -name all_reduce_perf -type f -perm -u+x 2> /dev/null | head -n 1)
[ -n "$bench" ] || { echo 'all_reduce_perf of nccl-tests is not on this node' >&2; exit 1; }
set -- -b ${bytes} -e ${bytes} -w 5 -n 20
if command -v sinfo > /dev/null && sinfo > /dev/null 2>&1; then
  nodes=${plan.nodes}
  output=$(srun --nodes=${plan.nodes} --ntasks-per-node=${gpus} --gpus-per-node=${gpus} --mpi=pmix "$bench" "$@" -g 1)
elif [ "$hosts" != none ] && command -v mpirun > /dev/null; then
  nodes=$(awk -F, '{ print NF }' <<< "$hosts")
  slots=$(sed 's/,/:${gpus},/g; s/$/:${gpus}/' <<< "$hosts")
  output=$(mpirun --allow-run-as-root --host "$slots" -N ${gpus} -x PATH -x LD_LIBRARY_PATH -x FI_PROVIDER=efa "$bench" "$@" -g 1)
else
  output=$("$bench" "$@" -g ${gpus})
fi
echo "$output"
bus=$(awk '/Avg bus bandwidth/ { print $NF }' <<< "$output")
[ -n "$bus" ] || { echo 'all_reduce_perf gave no bus bandwidth' >&2; exit 1; }
[ "$nodes" -lt 2 ] || expected=${expected}
share=$(awk -v bus="$bus" -v expected="$expected" 'BEGIN { if (expected + 0 > 0) printf "%.2f", bus / expected; else print "unknown" }')
result="site=${plan.site} nodes=$nodes bytes=${bytes} busGBps=$bus expectedBusGBps=$expected share=$share"
echo "$result"
stream=$(date -u +%Y-%m-%dT%H-%M-%SZ)-$(hostname)
aws logs create-log-stream --region ${plan.region} --log-group-name ${acceptanceLog(plan.site)} --log-stream-name "$stream"
aws logs put-log-events --region ${plan.region} --log-group-name ${acceptanceLog(plan.site)} --log-stream-name "$stream" \\
  --log-events "timestamp=$(date +%s)000,message='$result'"
publish() { # METRIC VALUE
  aws cloudwatch put-metric-data --region ${plan.region} --namespace ${NAMESPACE} --metric-name "$1" --value "$2" \\
    --dimensions "Site=${plan.site},Nodes=$nodes"
}
publish NcclBusBandwidth "$bus"
[ "$expected" = unknown ] || publish NcclBusBandwidthExpected "$expected"`;
}
