# shellcheck shell=bash
# Homes from the head node, and the end of the boot if they cannot be mounted.

# Homes
packages nfs-common
sed -i '\# /home nfs4 #d' /etc/fstab
echo '@HEAD@:@FOLDER@ /home nfs4 hard,noatime,nosuid,nodev,sec=sys,_netdev,x-systemd.automount 0 0' >>/etc/fstab
systemctl daemon-reload
systemctl start home.automount
retry ls /home/ >/dev/null
