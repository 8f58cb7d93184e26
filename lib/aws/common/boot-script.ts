import { Fn } from "cdktf";
import type { ReplicaSpec } from "../../model";
import { shellScript, shellSteps, type ShellCode } from "../../shell";
import { installers } from "./installers";

/** Most bytes of user data (EC2 User Guide, "Run commands when you launch an instance"). */
export const LONGEST_USER_DATA = 16_384;

/**
 * A cloud-init script for the first boot, on Ubuntu 24.04, of idempotent steps: each skips work already done. Steps contain
 * no secret, and no brace after a dollar sign, which Terraform would interpret. The user of the script adds the line that
 * calls {@link bootCall}.
 */
export function bootScript(host: Pick<ReplicaSpec, "egress">, ...steps: readonly (ShellCode | undefined)[]): ShellCode {
  const parts = {
    INSTALLERS: installers(host),
    VERIFIED_DOWNLOADS: shellScript("aws/common/verified-download"),
    STEPS: shellSteps(steps),
  };
  return shellScript("aws/common/boot-script", {}, parts);
}

/** The last line of a boot script, which runs its steps, with the mount source of the shared file system if there is one. */
export function bootCall(lustre?: string): string {
  return lustre === undefined ? "boot" : `boot ${lustre}`;
}

/**
 * A boot script as user data in Base64. Values known to Terraform only come last, so that Terraform encodes only the call:
 * quotes within an expression would have to be escaped.
 */
export function bootUserData(script: string, lustre?: string): string {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  if (lustre === undefined) return base64(script + bootCall());
  // Whole groups of three bytes, or padding would stand in the middle.
  const padded = script + "\n".repeat((3 - (Buffer.byteLength(script) % 3)) % 3);
  return base64(padded) + Fn.base64encode(bootCall(lustre));
}
