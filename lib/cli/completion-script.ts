import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Shells with a completion script. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

/**
 * The completion script of a shell, to be sourced or installed. All of them ask `gigasite __complete` for candidates, so that
 * the commands, options and ids of the installed version are the only list. A line `:files` means files, `:files yaml yml`
 * for those with these endings.
 */
export function completionScript(shell: Shell): string {
  return readFileSync(join(__dirname, `completion.${shell}`), "utf8");
}
