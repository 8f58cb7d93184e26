import { Catalog } from "../../catalog";
import type { InstanceType } from "../../catalog/instance-type";
import { SERVER_OVER_GPU_POWER } from "../../sizing/power/estimates";
import type { PodPlan } from "../../plan/site-plan";

/** Nameplate power of one GPU of an instance in W; null if the GPU is not in the catalog. */
export function gpuWatts({ gpu }: Pick<InstanceType, "gpu">): number | null {
  const slug = `${gpu.toLowerCase().replaceAll(" ", "-")}-`;
  const part = Catalog.default()
    .all("gpu")
    .find(({ id }) => id.startsWith(slug));
  return part?.maximum?.toWatts() ?? null;
}

/**
 * Nameplate power of the GPUs of all pods of a kind in kW. For a GPU outside the catalog, such as a site's own part, it is
 * estimated from the power of the servers.
 */
export function podGpuKw({ gpu, gpus, itPowerKw }: Pick<PodPlan, "gpu" | "gpus" | "itPowerKw">): number {
  if (gpu === null) return 0;
  const part = Catalog.default()
    .all("gpu")
    .find(({ id }) => id === gpu);
  return part?.maximum ? (gpus * part.maximum.toWatts()) / 1000 : itPowerKw / SERVER_OVER_GPU_POWER;
}
