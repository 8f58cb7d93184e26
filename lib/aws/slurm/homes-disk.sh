# shellcheck shell=bash
# Homes on a disk of the head node, which it exports.

# Homes
mount_volume @VOLUME@ @FOLDER@ nfs-server.service
@COPY@
@BIND@
packages nfs-kernel-server
mkdir -p /etc/exports.d
systemctl enable --now nfs-server
