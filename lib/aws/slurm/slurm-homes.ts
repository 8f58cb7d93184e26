import type { ReplicaSpec } from "../../model";
import type { ReplicaPlan } from "../../replica";
import { shellScript, type ShellCode } from "../../shell";
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
export function homesOnHead(homes: Homes, volume = ""): ShellCode | undefined {
  if (homes === "none") return undefined;
  if (homes === "lustre") return onLustre(copied(ON_LUSTRE));
  const values = { VOLUME: volume, FOLDER: ON_DISK };
  return shellScript("aws/slurm/homes-disk", values, { COPY: copied(ON_DISK), BIND: bound(ON_DISK, ON_DISK) });
}

/**
 * The exports of the homes on a head node, exports(5): to the subnets of the pods, which have only nodes; the security group
 * admits only the nodes as well. Root of a node has no rights there. `sec=sys`: the head node trusts the user ids of nodes.
 */
export function homesExports({ pods }: Pick<ReplicaPlan, "pods">): string {
  return `${ON_DISK} ${pods.map(({ subnet }) => `${subnet}(rw,sync,root_squash,sec=sys,no_subtree_check)`).join(" ")}\n`;
}

/** Steps of a node's boot script that take /home from there, and end it where that cannot be. */
export function homesOnNode(homes: Homes, head: string): ShellCode | undefined {
  if (homes === "none") return undefined;
  if (homes === "lustre") return onLustre();
  return shellScript("aws/slurm/homes-nfs", { HEAD: head, FOLDER: ON_DISK });
}

function onLustre(copy?: ShellCode): ShellCode {
  return shellScript("aws/slurm/homes-lustre", { FOLDER: ON_LUSTRE }, { COPY: copy, BIND: bound(ON_LUSTRE, LUSTRE_FOLDER) });
}

function copied(folder: string): ShellCode {
  return shellScript("aws/slurm/homes-copy", { FOLDER: folder });
}

function bound(folder: string, mount: string): ShellCode {
  return shellScript("aws/slurm/homes-bind", { FOLDER: folder, MOUNT: mount });
}
