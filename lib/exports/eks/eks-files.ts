import type { ReplicaPlan } from "../../replica";
import { efaCount, efaPluginValues, nvidiaPluginValues } from "./eks-device-plugins";
import { eksInstall } from "./eks-install";
import { ncclJob, ncclJobName } from "./eks-nccl-job";

/** Installation files for the cluster of a replica, and jobs that measure it, by file name in one folder. */
export function eksFiles(plan: ReplicaPlan): Readonly<Record<string, string>> {
  return {
    "install.sh": eksInstall(plan),
    "nvidia-device-plugin.yaml": nvidiaPluginValues(plan),
    ...(efaCount(plan) === 0 ? {} : { "efa-device-plugin.yaml": efaPluginValues(plan) }),
    [`${ncclJobName()}.yaml`]: ncclJob(plan),
    ...Object.fromEntries(plan.pods.map((pod) => [`${ncclJobName(pod)}.yaml`, ncclJob(plan, pod)])),
  };
}
