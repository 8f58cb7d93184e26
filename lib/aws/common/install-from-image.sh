# shellcheck shell=bash
# The functions of install-from-internet.sh without the internet: the image must have all packages, and the boot ends with
# the name of a missing one.

# Egress is restricted: the image has all packages
missing() {
  echo "egress is restricted, and the image lacks: $*" >&2
  return 1
}
package_lists() { :; }
packages() {
  local package
  for package; do dpkg --status "$package" >/dev/null 2>&1 || missing "$package"; done
}
snaps() { missing "$1"; }
download() { missing "$1"; }
