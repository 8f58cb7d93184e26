#!/bin/bash
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive PATH="$PATH:/snap/bin"

retry() {
  for _ in $(seq 90); do
    if "$@"; then return 0; fi
    sleep 10
  done
  echo "gave up: $*" >&2
  return 1
}

@INSTALLERS@
@VERIFIED_DOWNLOADS@

boot() {
@STEPS@
}
