import { EbsVolume } from "@cdktf/provider-aws/lib/ebs-volume";
import { VolumeAttachment } from "@cdktf/provider-aws/lib/volume-attachment";
import { Construct } from "constructs";
import { shellScript, type ShellCode } from "../../shell";
import type { Tags } from "../common/tags";

export interface HeadVolumeProps {
  /** The zone of the head node. */
  readonly zone: string;
  readonly sizeGib: number;
  /** Whether Terraform refuses to destroy it. */
  readonly keep: boolean;
  readonly tags: Tags;
  /**
   * ARN of a customer managed key.
   * @default the key of EBS that is the default of the account
   */
  readonly keyArn?: string;
}

/** An encrypted disk of the head node, which is there before it and stays when another instance takes its place. */
export class HeadVolume extends Construct {
  readonly volume: EbsVolume;

  constructor(scope: Construct, id: string, { zone, sizeGib, keep, tags, keyArn }: HeadVolumeProps) {
    super(scope, id);
    this.volume = new EbsVolume(this, "volume", {
      availabilityZone: zone,
      type: "gp3",
      size: sizeGib,
      encrypted: true,
      ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
      tags: { ...tags },
      lifecycle: { preventDestroy: keep },
    });
  }

  /** @param device name of the device as EC2 wants one; the host itself finds the disk by its id */
  attachTo(instanceId: string, device: string): void {
    new VolumeAttachment(this, "attachment", {
      instanceId,
      volumeId: this.volume.id,
      deviceName: device,
      // A disk in use is not let go of.
      stopInstanceBeforeDetaching: true,
    });
  }
}

/** Steps of a boot script: the function that mounts a disk. */
export function mountVolume(): ShellCode {
  return shellScript("aws/slurm/mount-volume");
}
