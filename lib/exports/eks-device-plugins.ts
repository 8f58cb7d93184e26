import { stringify } from "yaml";
import type { ReplicaPlan } from "../replica";

/** EFA interfaces per node of a replica. */
export function efaCount({ interfaces }: Pick<ReplicaPlan, "interfaces">): number {
  return interfaces.filter(({ type }) => type !== "interface").length;
}

/**
 * Values of the chart `nvdp/nvidia-device-plugin`, which offers GPUs as `nvidia.com/gpu`. By default, releases 0.19.0 to
 * 0.19.2 of the plugin also offer all InfiniBand devices, which belong to the EFA device plugin.
 * Source: EKS User Guide, "Install the EFA Kubernetes device plugin".
 */
export function nvidiaPluginValues(): string {
  return stringify({ mofedEnabled: false });
}

/**
 * Values of the chart `eks/aws-efa-k8s-device-plugin`, which offers EFA interfaces as `vpc.amazonaws.com/efa`. They add the
 * replica's instance type, which older charts lack, and tolerate the taint of its nodes.
 */
export function efaPluginValues({ instanceType }: Pick<ReplicaPlan, "instanceType">): string {
  return stringify({
    supportedInstanceLabels: { keys: ["node.kubernetes.io/instance-type"], values: [instanceType] },
    tolerations: [GPU_TOLERATION],
  });
}

/** Toleration of a pod for the GPU nodes of a replica. */
export const GPU_TOLERATION = { key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" };
