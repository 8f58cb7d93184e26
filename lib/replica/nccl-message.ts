import type { InstanceType } from "../catalog/instance-type";

/** Memory of a GPU, in MiB, from which it takes the message that published figures are for, several times over. */
const LARGE_GPU_MIB = 60_000;

/** Size of the message of an all-reduce that the bus bandwidth is measured with, as nccl-tests takes it. */
export function ncclMessage({ gpuMemoryMib }: Pick<InstanceType, "gpuMemoryMib">): "16G" | "1G" {
  return gpuMemoryMib >= LARGE_GPU_MIB ? "16G" : "1G";
}
