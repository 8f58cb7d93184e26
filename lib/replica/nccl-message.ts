import type { InstanceType } from "../catalog/instance-type";

/** GPU memory in MiB above which the message size of published figures fits several times. */
const LARGE_GPU_MIB = 60_000;

/** Message size of the all-reduce that measures bus bandwidth, in nccl-tests syntax. */
export function ncclMessage({ gpuMemoryMib }: Pick<InstanceType, "gpuMemoryMib">): "16G" | "1G" {
  return gpuMemoryMib >= LARGE_GPU_MIB ? "16G" : "1G";
}
