import type { SlurmCluster } from "./slurm-cluster";
import { SLURMDBD_PORT } from "./slurm-conf";

/** Database and user of slurmdbd, in MariaDB on the same host. */
export const ACCOUNTING_DATABASE = { name: "slurm_acct_db", user: "slurm" } as const;

/**
 * `slurmdbd.conf`, without the line `StoragePass`: the creator of the password adds it, and must restrict the file to
 * Slurm's user. Source: slurmdbd.conf(5) of Slurm.
 */
export function slurmdbdConf({ controller }: Pick<SlurmCluster, "controller">): string {
  return `AuthType=auth/munge
DbdHost=${controller}
DbdPort=${SLURMDBD_PORT}
SlurmUser=slurm
LogFile=/var/log/slurm/slurmdbd.log
PidFile=/run/slurmdbd.pid
StorageType=accounting_storage/mysql
StorageHost=localhost
StorageUser=${ACCOUNTING_DATABASE.user}
StorageLoc=${ACCOUNTING_DATABASE.name}
`;
}
