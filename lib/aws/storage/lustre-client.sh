# shellcheck shell=bash disable=SC2168 # Steps of the function `boot`.
# Mounts the shared file system, which is the first argument.

install_lustre() {
  local release
  release=$(lsb_release -cs)
  @KEY@
  echo "deb [signed-by=@KEYRING@] https://fsx-lustre-client-repo.s3.amazonaws.com/ubuntu $release main" \
    >/etc/apt/sources.list.d/fsxlustreclientrepo.list
  package_lists
  if apt-get install -y "lustre-client-modules-$(uname -r)" && modprobe lustre; then return 0; fi
  echo "no Lustre client for the kernel $(uname -r)" >&2
  @OTHER_KERNEL@
  return 1
}

# The shared file system
local wait=systemd-networkd-wait-online.service
modprobe -q lustre || install_lustre
@EFA@
mkdir -p @FOLDER@
sed -i '\# @FOLDER@ lustre #d' /etc/fstab
echo "$1 @FOLDER@ lustre defaults,noatime,flock,nosuid,nodev,_netdev,x-systemd.automount,x-systemd.requires=$wait,x-systemd.after=$wait 0 0" >>/etc/fstab
systemctl daemon-reload
systemctl start @UNIT@.automount
retry ls @FOLDER@/ >/dev/null
