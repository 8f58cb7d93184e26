# shellcheck shell=bash disable=SC2168 # Steps of the function `install_lustre`.
# Installs the newest kernel that has a client. The host restarts with it and runs the boot script to its end.

if [ -e /etc/default/grub.d/99-gigasite.cfg ]; then return 1; fi
local kernel
for kernel in $(apt-cache pkgnames lustre-client-modules- | grep -E -- '-[0-9][0-9.]*-[0-9]+-aws$' | sed 's/^lustre-client-modules-//' | sort -rV); do
  apt-get install -y "linux-image-$kernel" "lustre-client-modules-$kernel" || continue
  echo "GRUB_DEFAULT='Advanced options for Ubuntu>Ubuntu, with Linux $kernel'" >/etc/default/grub.d/99-gigasite.cfg
  update-grub
  printf '[Unit]\nAfter=network-online.target cloud-config.service\nWants=network-online.target\n[Service]\nType=oneshot\nExecStart=%s\nStandardOutput=append:/var/log/cloud-init-output.log\nStandardError=inherit\n[Install]\nWantedBy=multi-user.target\n' \
    "$(realpath "$0")" >/etc/systemd/system/gigasite-boot.service
  systemctl daemon-reload
  systemctl enable gigasite-boot
  systemctl reboot
  exit 0
done
