import { ACCOUNTING_DATABASE, SLURMDBD_PORT } from "../../exports";

/** Configuration of slurmdbd on a head node. */
export interface Accounting {
  /** Id of the volume of the database. */
  readonly volume: string;
  /** `slurmdbd.conf` without its password. */
  readonly conf: string;
}

/** Of 8 GiB that the head node has. Slurm wants 5 to 50 % of the memory (Slurm, "Accounting and Resource Limits"). */
const BUFFER_POOL = "2048M";

/**
 * Steps of the head node's boot script: MariaDB, with its files on a separate disk, and slurmdbd. The password is generated
 * at each first boot and stored in slurmdbd.conf only. MariaDB listens on localhost only, the default of the package.
 */
export function accountingOnHead({ volume, conf }: Accounting): string {
  return `# Accounting
mount_volume ${volume} /var/lib/mysql mariadb.service
mkdir -p /etc/mysql/mariadb.conf.d
printf '[mysqld]\\ninnodb_buffer_pool_size=${BUFFER_POOL}\\ninnodb_lock_wait_timeout=900\\nmax_allowed_packet=16M\\n' \\
  >/etc/mysql/mariadb.conf.d/99-slurm.cnf
packages mariadb-server slurmdbd
# Another instance may have given the user another number.
chown -R mysql:mysql /var/lib/mysql
# A package in the image has its files below the mount.
[ -d /var/lib/mysql/mysql ] || mariadb-install-db --user=mysql >/dev/null
systemctl enable mariadb
systemctl restart mariadb
umask 077
local password
password=$(head -c 32 /dev/urandom | sha256sum | cut -c 1-64)
mariadb <<EOF
${accountingGrants("$password")}EOF
install -m 600 -o slurm -g slurm /dev/null /etc/slurm/slurmdbd.conf
cat >/etc/slurm/slurmdbd.conf <<EOF
${conf}StoragePass=$password
EOF
umask 022
systemctl enable slurmdbd
systemctl restart slurmdbd
retry bash -c '</dev/tcp/localhost/${SLURMDBD_PORT}'
`;
}

/** MariaDB statements, safe to repeat: the database, its user, and the new password. */
export function accountingGrants(password: string): string {
  const { name, user } = ACCOUNTING_DATABASE;
  return `CREATE DATABASE IF NOT EXISTS ${name};
CREATE USER IF NOT EXISTS ${user}@localhost;
ALTER USER ${user}@localhost IDENTIFIED BY '${password}';
GRANT ALL ON ${name}.* TO ${user}@localhost;
`;
}
