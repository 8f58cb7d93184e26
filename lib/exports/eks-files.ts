import type { ReplicaPlan } from "../replica";
import { efaCount, efaPluginValues, nvidiaPluginValues } from "./eks-device-plugins";
import { eksInstall } from "./eks-install";
import { ncclJob, ncclJobName } from "./eks-nccl-job";

/** What is installed into the cluster of a replica, and the jobs that measure it, by file; all go into one folder. */
export function eksFiles(plan: ReplicaPlan): Readonly<Record<string, string>> {
  return {
    "install.sh": eksInstall(plan),
    "nvidia-device-plugin.yaml": nvidiaPluginValues(),
    ...(efaCount(plan) === 0 ? {} : { "efa-device-plugin.yaml": efaPluginValues(plan) }),
    [`${ncclJobName()}.yaml`]: ncclJob(plan),
    ...Object.fromEntries(plan.pods.map((pod) => [`${ncclJobName(pod)}.yaml`, ncclJob(plan, pod)])),
  };
}
