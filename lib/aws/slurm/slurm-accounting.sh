# shellcheck shell=bash disable=SC2168 # Steps of the function `boot`.
# MariaDB, with its files on a separate disk, and slurmdbd. The password is generated at each first boot and stored in
# slurmdbd.conf only. MariaDB listens on localhost only, the default of the package.
#
# The buffer pool has 2 of the 8 GiB of the head node. Slurm wants 5 to 50 % of the memory (Slurm, "Accounting and Resource
# Limits"). The statements are safe to repeat: database and user may exist, the password is always new.

# Accounting
mount_volume @VOLUME@ /var/lib/mysql mariadb.service
mkdir -p /etc/mysql/mariadb.conf.d
printf '[mysqld]\ninnodb_buffer_pool_size=2048M\ninnodb_lock_wait_timeout=900\nmax_allowed_packet=16M\n' \
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
CREATE DATABASE IF NOT EXISTS @DATABASE@;
CREATE USER IF NOT EXISTS @USER@@localhost;
ALTER USER @USER@@localhost IDENTIFIED BY '$password';
GRANT ALL ON @DATABASE@.* TO @USER@@localhost;
EOF
install -m 600 -o slurm -g slurm /dev/null /etc/slurm/slurmdbd.conf
cat >/etc/slurm/slurmdbd.conf <<EOF
@CONF@
StoragePass=$password
EOF
umask 022
systemctl enable slurmdbd
systemctl restart slurmdbd
retry bash -c '</dev/tcp/localhost/@PORT@'
