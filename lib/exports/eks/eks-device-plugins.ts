import { stringify } from "yaml";
import { imageOf, type ReplicaPlan } from "../../replica";

/** No line is folded. */
const WIDE = { lineWidth: 0 };

/** EFA interfaces per node of a replica. */
export function efaCount({ interfaces }: Pick<ReplicaPlan, "interfaces">): number {
  return interfaces.filter(({ type }) => type !== "interface").length;
}

/**
 * Values of the chart `nvdp/nvidia-device-plugin`, which offers GPUs as `nvidia.com/gpu`. By default, releases 0.19.0 to
 * 0.19.2 of the plugin also offer all InfiniBand devices, which belong to the EFA device plugin.
 * Source: EKS User Guide, "Install the EFA Kubernetes device plugin".
 */
export function nvidiaPluginValues({ spec }: Pick<ReplicaPlan, "spec">): string {
  return stringify({ mofedEnabled: false, image: imageValues(imageOf(spec, "nvidiaDevicePlugin")) }, WIDE);
}

/**
 * Values of the chart `eks/aws-efa-k8s-device-plugin`, which offers EFA interfaces as `vpc.amazonaws.com/efa`. They add the
 * replica's instance type, which older charts lack, and tolerate the taint of its nodes.
 */
export function efaPluginValues({ instanceType, spec }: Pick<ReplicaPlan, "instanceType" | "spec">): string {
  return stringify(
    {
      image: imageValues(imageOf(spec, "efaDevicePlugin")),
      supportedInstanceLabels: { keys: ["node.kubernetes.io/instance-type"], values: [instanceType] },
      tolerations: [GPU_TOLERATION],
    },
    WIDE,
  );
}

/** An image as charts take it: they join both with a colon. With a digest, its hexadecimal digits are the second part. */
function imageValues(image: string): { readonly repository: string; readonly tag: string } {
  const at = image.lastIndexOf(":");
  return { repository: image.slice(0, at), tag: image.slice(at + 1) };
}

/** Toleration of a pod for the GPU nodes of a replica. */
export const GPU_TOLERATION = { key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" };
