import type { ReplicaSpec } from "../../model";
import { shellScript, type ShellCode } from "../../shell";

/** Functions of a boot script by the egress of the host: they install packages, or require them in its image. */
export function installers({ egress }: Pick<ReplicaSpec, "egress">): ShellCode {
  return shellScript(egress === "restricted" ? "aws/common/install-from-image" : "aws/common/install-from-internet");
}
