import type { ReplicaSpec } from "../../model";
import { DOWNLOADS } from "../../replica";
import { shellScript, type ShellCode } from "../../shell";
import { groupsOfFour } from "../common/verified-download";

/** Where hosts mount the shared file system. */
export const LUSTRE_FOLDER = "/fsx";

const KEYRING = "/usr/share/keyrings/fsx-ubuntu-public-key.gpg";

type Storage = Pick<ReplicaSpec["storage"], "clientKey" | "efaSetupSha256">;

export interface LustreMountProps {
  readonly storage: Storage;
  /** Whether to set up EFA as well, with the script of AWS. */
  readonly efa: boolean;
  /** Whether the host may start with another kernel if there is no client for the current one. */
  readonly otherKernel: boolean;
}

/**
 * Steps of a boot script that mount the shared file system, which is their first argument, and end it where that cannot be:
 * no job shall run without the file system that it expects.
 *
 * Deep Learning images bring the client (FSx for Lustre User Guide, "Configuring EFA clients"). Elsewhere it comes from the
 * packages of AWS, which there are for some kernels only.
 */
export function lustreMount({ storage, efa, otherKernel }: LustreMountProps): ShellCode {
  return shellScript(
    "aws/storage/lustre-client",
    { KEYRING, FOLDER: LUSTRE_FOLDER, UNIT: LUSTRE_FOLDER.slice(1) },
    {
      KEY: key(storage),
      OTHER_KERNEL: otherKernel ? shellScript("aws/storage/lustre-kernel") : undefined,
      EFA: efa ? efaSetup(storage) : undefined,
    },
  );
}

function key({ clientKey }: Storage): ShellCode {
  const { url: URL } = DOWNLOADS.lustreKey;
  if (clientKey === undefined) return shellScript("aws/storage/lustre-key-unverified", { URL, KEYRING });
  return shellScript("aws/storage/lustre-key", { URL, KEYRING, FINGERPRINT: groupsOfFour(clientKey) });
}

function efaSetup({ efaSetupSha256 }: Storage): ShellCode {
  const { url, sha256 } = DOWNLOADS.efaSetup;
  return shellScript("aws/storage/lustre-efa", { URL: url, SHA256: efaSetupSha256 ?? sha256 });
}
