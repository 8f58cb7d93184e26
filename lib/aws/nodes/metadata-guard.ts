import { shellScript, type ShellCode } from "../../shell";

/** Addresses of the metadata service of an instance. Source: EC2 User Guide, "Access instance metadata". */
export const METADATA_ADDRESSES = { ipv4: "169.254.169.254", ipv6: "fd00:ec2::254" } as const;

/**
 * First steps of the boot script of a host on which users run jobs: only root reaches the metadata service, and with it the
 * instance role and its secrets; users are not root.
 *
 * @param daemon the service that lets users run jobs; it starts only if the rules are loaded
 */
export function metadataGuard(daemon: "slurmd" | "slurmctld"): ShellCode {
  const { ipv4, ipv6 } = METADATA_ADDRESSES;
  return shellScript("aws/nodes/metadata-guard", { DAEMON: daemon, IPV4: ipv4, IPV6: ipv6 });
}

/**
 * Steps that leave one administrator, the user of Session Manager: its home is local, because root of a node does not write
 * into shared homes, and no other user of the image becomes root.
 */
export function oneAdministrator(): ShellCode {
  return shellScript("aws/nodes/one-administrator");
}
