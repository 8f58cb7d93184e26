# shellcheck shell=bash disable=SC2034 # `wait` is a variable of lustre-client.sh.
# Sets up EFA with AWS's script. The script requires libcfs to be loaded in a specific way, so loaded modules are unloaded
# first, as in ParallelCluster. The state of its service is more reliable than its exit code. Instance types without EFA
# support in Lustre use TCP, and so do hosts that got another archive than expected.

if ! systemctl is-active --quiet configure-efa-fsx-lustre-client; then
  command -v unzip >/dev/null || packages unzip
  if download_sha256 "@URL@" /run/efa.zip @SHA256@; then
    unzip -oq /run/efa.zip -d /opt
    lustre_rmmod || true
    (cd /opt/configure-efa-fsx-lustre-client && bash ./setup.sh) || true
  fi
fi
if systemctl is-active --quiet configure-efa-fsx-lustre-client; then
  wait=configure-efa-fsx-lustre-client.service
else
  echo "EFA is not set up for Lustre, which uses TCP" >&2
  modprobe lustre
fi
