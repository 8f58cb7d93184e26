import { Fn } from "cdktf";

/** Most bytes of user data (EC2 User Guide, "Run commands when you launch an instance"). */
export const LONGEST_USER_DATA = 16_384;

/**
 * A script of cloud-init for the first start, on Ubuntu 24.04, of steps that can be run again: each leaves alone what it
 * finds done. They hold no secret, and no brace after a dollar sign, which Terraform would take for its own. Whoever runs
 * it adds the line that calls {@link bootCall}.
 */
export function bootScript(...steps: readonly string[]): string {
  return `#!/bin/bash
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

boot() {
${steps.join("\n")}}
`;
}

/** The last line of a boot script, which runs its steps, with what is mounted of the shared file system where there is one. */
export function bootCall(lustre?: string): string {
  return lustre === undefined ? "boot" : `boot ${lustre}`;
}

/**
 * A boot script as user data in Base64. What Terraform alone knows comes last, so that it encodes no more than the call:
 * quotes within an expression would have to be escaped.
 */
export function bootUserData(script: string, lustre?: string): string {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  if (lustre === undefined) return base64(script + bootCall());
  // Whole groups of three bytes, or padding would stand in the middle.
  const padded = script + "\n".repeat((3 - (Buffer.byteLength(script) % 3)) % 3);
  return base64(padded) + Fn.base64encode(bootCall(lustre));
}
