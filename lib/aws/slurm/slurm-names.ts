import { HEAD, SLURMCTLD_PORT } from "../../exports";
import type { ReplicaPlan } from "../../replica";

/** Names that the head node and the nodes of a Slurm cluster must agree on; all follow from site and replica. */
export interface SlurmNames {
  readonly region: string;
  /** Domain of the cluster, in a private zone of the network. */
  readonly domain: string;
  /** Secret with the Munge key. */
  readonly secret: string;
  /** Log group of everything that runs at a first start, and of Slurm's daemons. */
  readonly log: string;
  /** The head node. */
  readonly head: string;
  /** Where slurmd fetches its configuration. */
  readonly server: string;
}

export function slurmNames({ site, region }: Pick<ReplicaPlan, "site" | "region">): SlurmNames {
  const domain = `${site}.gigasite.internal`;
  const head = `${HEAD}.${domain}`;
  return {
    region,
    domain,
    head,
    secret: `gigasite/${site}/munge-key`,
    log: `/gigasite/${site}/slurm`,
    server: `${head}:${SLURMCTLD_PORT}`,
  };
}
