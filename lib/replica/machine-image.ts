import type { InstanceType } from "../catalog/instance-type";

/**
 * The AMI of a node for a launch template: an AMI id, or `resolve:ssm:` with a parameter that EC2 resolves at launch.
 *
 * Default: the latest Deep Learning Base AMI with the open NVIDIA driver and EFA on Ubuntu 24.04.
 * Source: Deep Learning AMI developer guide, "Finding a DLAMI ID"; the spelling with `-gpu-` is the common one.
 *
 * @param ami AMI id or name of an SSM parameter
 */
export function machineImage(ami: string | undefined, architecture: InstanceType["architecture"]): string {
  const image = ami ?? `/aws/service/deeplearning/ami/${architecture}/base-oss-nvidia-driver-gpu-ubuntu-24.04/latest/ami-id`;
  return imageReference(image);
}

/** An AMI id, or the name of an SSM parameter with one, as a launch template takes it. */
export function imageReference(image: string): string {
  return image.startsWith("ami-") ? image : `resolve:ssm:${image}`;
}
