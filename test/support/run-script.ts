import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a script did: its exit code, what it printed, and how it called each of the commands that stood in, in order. */
export interface ScriptRun {
  readonly status: number | null;
  readonly output: string;
  readonly calls: readonly string[];
}

/**
 * Runs a script in bash with commands that stand in for those of a node.
 *
 * @param commands what each of them does, as a line of shell
 * @param parameters what `{{ name }}` stands for
 */
export function runScript(
  script: string,
  commands: Readonly<Record<string, string>>,
  parameters: Readonly<Record<string, string>> = {},
): ScriptRun {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-script-"));
  const log = join(folder, "calls");
  writeFileSync(log, "");
  for (const [name, action] of Object.entries(commands)) {
    writeFileSync(join(folder, name), `#!/bin/bash\necho "${name} $*" >> '${log}'\n${action}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const filled = Object.entries(parameters).reduce((text, [name, value]) => text.replaceAll(`{{ ${name} }}`, value), script);
  const env = { PATH: `${folder}:${process.env["PATH"]}` };
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-c", filled], { env, encoding: "utf8" });
  const calls = readFileSync(log, "utf8").trim().split("\n").filter(Boolean);
  rmSync(folder, { recursive: true });
  return { status, output: `${stdout}${stderr}`, calls };
}
