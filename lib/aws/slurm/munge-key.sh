# shellcheck shell=bash
# Installs the Munge key from a file in memory.

base64 -d /run/munge.b64 >/etc/munge/munge.key
rm /run/munge.b64
chown munge:munge /etc/munge/munge.key
chmod 400 /etc/munge/munge.key
systemctl enable munge
systemctl restart munge
