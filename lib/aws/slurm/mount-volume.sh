# shellcheck shell=bash
# `mount_volume VOLUME FOLDER SERVICE` mounts a disk before a service starts, with a new file system if it has none. The
# device of a disk has its id (EC2 User Guide, "Map EBS volumes to NVMe device names").

mount_volume() {
  local device id
  device="/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_$(echo "$1" | tr -d -)"
  retry test -b "$device"
  command -v mkfs.xfs >/dev/null || packages xfsprogs
  # mkfs.xfs itself refuses a disk that has a file system.
  blkid -p "$device" >/dev/null || mkfs.xfs -q "$device"
  id=$(blkid -p -s UUID -o value "$device")
  mkdir -p "$2"
  sed -i "\# $2 xfs #d" /etc/fstab
  echo "UUID=$id $2 xfs defaults,nosuid,nodev,nofail,x-systemd.before=$3,x-systemd.required-by=$3 0 0" >>/etc/fstab
  systemctl daemon-reload
  mountpoint -q "$2" || mount "$2"
}
