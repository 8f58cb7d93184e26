import type { ReplicaSpec } from "../../model";

/** Functions that install packages, and download files. */
const FROM_INTERNET = `package_lists() { retry apt-get update; }
packages() { retry apt-get install -y "$@"; }
snaps() { retry snap install "$@"; }
download() { retry curl -fsSLo "$2" "$1"; }
`;

/** The same functions without the internet: the image must have all packages, and the boot ends with the name of a missing one. */
const FROM_IMAGE = `# Egress is restricted: the image has all packages
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
`;

/** Functions of a boot script by the egress of the host: they install packages, or require them in its image. */
export function installers({ egress }: Pick<ReplicaSpec, "egress">): string {
  return egress === "restricted" ? FROM_IMAGE : FROM_INTERNET;
}
