# shellcheck shell=bash
# Members of the groups below are root or read the logs of the system. Ubuntu's images put their first user into most of
# them, and let it become root without a password by the file that is removed.

# Users of jobs are not root
id ssm-user >/dev/null 2>&1 || useradd --system --create-home --home-dir /var/lib/ssm-user --shell /bin/bash ssm-user
install -m 440 /dev/null /etc/sudoers.d/ssm-agent-users
echo 'ssm-user ALL=(ALL) NOPASSWD:ALL' >/etc/sudoers.d/ssm-agent-users
rm -f /etc/sudoers.d/90-cloud-init-users
for group in adm admin docker lxd sudo wheel; do
  if getent group "$group" >/dev/null; then gpasswd --members '' "$group" >/dev/null; fi
done
