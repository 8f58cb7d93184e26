import { spawnSync } from "node:child_process";
import type { ShellCode } from "../../lib/shell";

function said(command: string, args: readonly string[], input: string): string {
  const { error, stdout, stderr } = spawnSync(command, args, { input, encoding: "utf8" });
  // A missing shellcheck has nothing to say; bash is on every machine that runs the tests.
  return error ? "" : `${stdout}${stderr}`;
}

/** What bash and shellcheck have against a script; nothing where it is in order. */
export function faultsOf(script: string): string {
  return said("bash", ["-n"], script) + said("shellcheck", ["-"], script);
}

/** A text of a test as code, which otherwise comes from script files only. */
export function shellCode(text: string): ShellCode {
  return text as ShellCode;
}
