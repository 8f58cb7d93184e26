import { EbsVolume } from "@cdktf/provider-aws/lib/ebs-volume";
import { VolumeAttachment } from "@cdktf/provider-aws/lib/volume-attachment";
import { Construct } from "constructs";
import type { Tags } from "../common/tags";

export interface HeadVolumeProps {
  /** The zone of the head node. */
  readonly zone: string;
  readonly sizeGib: number;
  /** Whether Terraform refuses to destroy it. */
  readonly keep: boolean;
  readonly tags: Tags;
  /** ARN of a customer managed key. Default: the key of EBS that is the default of the account. */
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

/**
 * Steps of a boot script: the function that mounts a disk, which it gives a file system where it has none. A disk shows up
 * under its id (EC2 User Guide, "Map EBS volumes to NVMe device names").
 */
export const MOUNT_VOLUME = `mount_volume() {
  local device id
  device="/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_$(echo "$1" | tr -d -)"
  retry test -b "$device"
  command -v mkfs.xfs >/dev/null || packages xfsprogs
  # mkfs.xfs itself refuses a disk that has a file system.
  blkid -p "$device" >/dev/null || mkfs.xfs -q "$device"
  id=$(blkid -p -s UUID -o value "$device")
  mkdir -p "$2"
  sed -i "\\# $2 xfs #d" /etc/fstab
  echo "UUID=$id $2 xfs defaults,nosuid,nodev,nofail,x-systemd.before=$3,x-systemd.required-by=$3 0 0" >>/etc/fstab
  systemctl daemon-reload
  mountpoint -q "$2" || mount "$2"
}
`;
