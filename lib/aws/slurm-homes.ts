import type { ReplicaSpec } from "../model";
import { LUSTRE_FOLDER } from "./lustre-client";

/** The port of NFS 4. */
export const NFS_PORT = 2049;
/** Where the disk of the homes is mounted on the head node, and homes in the shared file system. */
const ON_DISK = "/srv/homes";
const ON_LUSTRE = `${LUSTRE_FOLDER}/home`;

type Homes = ReplicaSpec["slurm"]["homes"];

/**
 * Steps of the head node's boot script that put /home, with the content of the image, in a location shared by all hosts.
 * Root of a node is root there, as in ParallelCluster: Session Manager creates the home of its user. The export is a
 * separate disk, since a client that may mount a folder can reach the complete file system. It is exported to all addresses:
 * the security group admits only the nodes, also nodes in blocks added to the network later.
 *
 * @param volume id of that disk, for homes on the head node
 */
export function homesOnHead(homes: Homes, volume = ""): string {
  if (homes === "none") return "";
  if (homes === "lustre") return `# Homes\nmkdir -p ${ON_LUSTRE}\n${copied(ON_LUSTRE)}${bound(ON_LUSTRE, LUSTRE_FOLDER)}`;
  return `# Homes
mount_volume ${volume} ${ON_DISK} nfs-server.service
${copied(ON_DISK)}${bound(ON_DISK, ON_DISK)}retry apt-get install -y nfs-kernel-server
mkdir -p /etc/exports.d
echo '${ON_DISK} *(rw,no_root_squash,no_subtree_check)' >/etc/exports.d/gigasite.exports
systemctl enable --now nfs-server
exportfs -ra
`;
}

/** Steps of a node's boot script that take /home from there, and end it where that cannot be. */
export function homesOnNode(homes: Homes, head: string): string {
  if (homes === "none") return "";
  if (homes === "lustre") return `# Homes\nmkdir -p ${ON_LUSTRE}\n${bound(ON_LUSTRE, LUSTRE_FOLDER)}`;
  return `# Homes
retry apt-get install -y nfs-common
sed -i '\\# /home nfs4 #d' /etc/fstab
echo '${head}:${ON_DISK} /home nfs4 hard,noatime,_netdev,x-systemd.automount 0 0' >>/etc/fstab
systemctl daemon-reload
systemctl start home.automount
retry ls /home/ >/dev/null
`;
}

function copied(folder: string): string {
  return `mountpoint -q /home || cp -an /home/. ${folder}/\n`;
}

function bound(folder: string, mount: string): string {
  return `sed -i '\\# /home none #d' /etc/fstab
echo '${folder} /home none bind,nofail,_netdev,x-systemd.requires-mounts-for=${mount} 0 0' >>/etc/fstab
systemctl daemon-reload
mountpoint -q /home || mount /home
`;
}
