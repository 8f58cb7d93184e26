import { DOWNLOADS } from "../../replica";
import { inDoubleQuotes, shellScript, type ShellCode } from "../../shell";
import { downloadSigned, groupsOfFour } from "../common/verified-download";
import type { SlurmNames } from "./slurm-names";

/** Name of a host as a value of its script: that in the tag of the instance. */
export const NAME_IN_TAG = inDoubleQuotes("$(tag Name)");

/** Steps that install the Munge key from a file in memory. */
export function mungeKey(): ShellCode {
  return shellScript("aws/slurm/munge-key");
}

/** Steps of a boot script that give a host of the cluster its name and domain, and send its logs to CloudWatch. */
export function slurmStart({ region, domain, secret, log }: SlurmNames, node: string | typeof NAME_IN_TAG): ShellCode {
  const { url, fingerprint } = DOWNLOADS.cloudwatchKey;
  return shellScript(
    "aws/slurm/slurm-start",
    {
      REGION: region,
      DOMAIN: domain,
      SECRET: secret,
      LOG: log,
      NODE: node,
      KEY_URL: url,
      KEY_FINGERPRINT: groupsOfFour(fingerprint),
    },
    { AGENT: downloadSigned(DOWNLOADS.cloudwatchAgent, "/run/agent.gpg", "/run/agent.deb") },
  );
}
