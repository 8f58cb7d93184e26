import { Catalog } from "../catalog";
import type { InstanceType } from "../catalog/instance-type";
import { SERVER_OVER_GPU_POWER } from "../sizing/estimates";
import type { PodPlan } from "../sizing/plan";

/** The largest draw of one GPU of an instance in watts; null where the catalog does not know the GPU. */
export function gpuWatts({ gpu }: Pick<InstanceType, "gpu">): number | null {
  const slug = `${gpu.toLowerCase().replaceAll(" ", "-")}-`;
  const part = Catalog.default()
    .all("gpu")
    .find(({ id }) => id.startsWith(slug));
  return part?.maximum?.toWatts() ?? null;
}

/**
 * The largest draw of the GPUs of all pods of a kind in kilowatts. Where the catalog does not know the GPU, such as one of
 * the site's own parts, it is estimated from the power of the servers.
 */
export function podGpuKw({ gpu, gpus, itPowerKw }: Pick<PodPlan, "gpu" | "gpus" | "itPowerKw">): number {
  if (gpu === null) return 0;
  const part = Catalog.default()
    .all("gpu")
    .find(({ id }) => id === gpu);
  return part?.maximum ? (gpus * part.maximum.toWatts()) / 1000 : itPowerKw / SERVER_OVER_GPU_POWER;
}
