# shellcheck shell=bash
# Mounts a folder of a mounted file system as /home.

sed -i '\# /home none #d' /etc/fstab
echo '@FOLDER@ /home none bind,nofail,_netdev,x-systemd.requires-mounts-for=@MOUNT@ 0 0' >>/etc/fstab
systemctl daemon-reload
mountpoint -q /home || mount /home
