import type { InstanceType } from "../catalog/instance-type";

/**
 * The machine image of a node as a launch template takes it: an image id, or `resolve:ssm:` with the parameter that
 * holds one, which EC2 reads at launch.
 *
 * The default is the newest Deep Learning base image with NVIDIA's open driver and EFA on Ubuntu 24.04.
 * Source: Deep Learning AMI developer guide, "Finding a DLAMI ID"; the spelling with `-gpu-` is the common one.
 *
 * @param ami an image id or the name of an SSM parameter
 */
export function machineImage(ami: string | undefined, architecture: InstanceType["architecture"]): string {
  const image = ami ?? `/aws/service/deeplearning/ami/${architecture}/base-oss-nvidia-driver-gpu-ubuntu-24.04/latest/ami-id`;
  return image.startsWith("ami-") ? image : `resolve:ssm:${image}`;
}
