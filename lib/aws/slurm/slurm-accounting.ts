import { ACCOUNTING_DATABASE, SLURMDBD_PORT } from "../../exports";
import { heredocLines, shellScript, type ShellCode } from "../../shell";

/** Configuration of slurmdbd on a head node. */
export interface Accounting {
  /** Id of the volume of the database. */
  readonly volume: string;
  /** `slurmdbd.conf` without its password. */
  readonly conf: string;
}

/** Steps of the head node's boot script: MariaDB, with its files on a separate disk, and slurmdbd. */
export function accountingOnHead({ volume, conf }: Accounting): ShellCode {
  const { name, user } = ACCOUNTING_DATABASE;
  return shellScript(
    "aws/slurm/slurm-accounting",
    { VOLUME: volume, DATABASE: name, USER: user, PORT: SLURMDBD_PORT },
    { CONF: heredocLines(conf) },
  );
}
