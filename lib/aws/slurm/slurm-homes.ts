import type { ReplicaSpec } from "../../model";
import type { ReplicaPlan } from "../../replica";
import { LUSTRE_FOLDER } from "../storage/lustre-client";

/** The port of NFS 4. */
export const NFS_PORT = 2049;
/** The file with the exports of the head node, among the files of Slurm in the bucket, so that they follow the pods. */
export const EXPORTS_FILE = "gigasite.exports";
/** Where the disk of the homes is mounted on the head node, and homes in the shared file system. */
const ON_DISK = "/srv/homes";
const ON_LUSTRE = `${LUSTRE_FOLDER}/home`;

type Homes = ReplicaSpec["slurm"]["homes"];

/**
 * Steps of the head node's boot script that put /home, with the content of the image, in a location shared by all hosts.
 * The export is a separate disk, since a client that may mount a folder can reach the complete file system. Its clients come
 * with the files of Slurm, see {@link homesExports}.
 *
 * @param volume id of that disk, for homes on the head node
 */
export function homesOnHead(homes: Homes, volume = ""): string {
  if (homes === "none") return "";
  if (homes === "lustre") return `# Homes\nmkdir -p ${ON_LUSTRE}\n${copied(ON_LUSTRE)}${bound(ON_LUSTRE, LUSTRE_FOLDER)}`;
  return `# Homes
mount_volume ${volume} ${ON_DISK} nfs-server.service
${copied(ON_DISK)}${bound(ON_DISK, ON_DISK)}packages nfs-kernel-server
mkdir -p /etc/exports.d
systemctl enable --now nfs-server
`;
}

/**
 * The exports of the homes on a head node, exports(5): to the subnets of the pods, which have only nodes; the security group
 * admits only the nodes as well. Root of a node has no rights there. `sec=sys`: the head node trusts the user ids of nodes.
 */
export function homesExports({ pods }: Pick<ReplicaPlan, "pods">): string {
  return `${ON_DISK} ${pods.map(({ subnet }) => `${subnet}(rw,sync,root_squash,sec=sys,no_subtree_check)`).join(" ")}\n`;
}

/** Steps of the head node that take over the exports from the folder of the downloaded files, before any is used. */
export const TAKE_EXPORTS = `if [ -e ${EXPORTS_FILE} ]; then
  install -m 644 ${EXPORTS_FILE} /etc/exports.d/
  exportfs -ra
fi
`;

/** Steps of a node's boot script that take /home from there, and end it where that cannot be. */
export function homesOnNode(homes: Homes, head: string): string {
  if (homes === "none") return "";
  if (homes === "lustre") return `# Homes\nmkdir -p ${ON_LUSTRE}\n${bound(ON_LUSTRE, LUSTRE_FOLDER)}`;
  return `# Homes
packages nfs-common
sed -i '\\# /home nfs4 #d' /etc/fstab
echo '${head}:${ON_DISK} /home nfs4 hard,noatime,nosuid,nodev,sec=sys,_netdev,x-systemd.automount 0 0' >>/etc/fstab
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
