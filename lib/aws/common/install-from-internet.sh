# shellcheck shell=bash
# Functions that install packages, and download files.

package_lists() { retry apt-get update; }
packages() { retry apt-get install -y "$@"; }
snaps() { retry snap install "$@"; }
download() { retry curl -fsSLo "$2" "$1"; }
