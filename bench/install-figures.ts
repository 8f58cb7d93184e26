import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../package.json";
import { figure, type Figure } from "./figure";
import { medianMs } from "./median";

const ROOT = join(__dirname, "..");
const RUNS = { warmUps: 1, runs: 3 };

/**
 * Size and time of an installation of the command alone, from the packed tarball and npm's cache, beside the time that npm
 * takes for the smallest of its dependencies.
 */
export function installFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-bench-"));
  try {
    execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], {
      cwd: ROOT,
      stdio: "pipe",
    });
    const tarball = join(folder, `${manifest.name}-${manifest.version}.tgz`);
    const target = join(folder, "project");
    const floor = medianMs(() => install(target, `picocolors@${manifest.dependencies.picocolors}`), RUNS) / 1000;
    const seconds = medianMs(() => install(target, tarball), RUNS) / 1000;
    const megabytes = sizeOf(join(target, "node_modules")) / 1e6;
    return [
      figure("installed size of the command alone", megabytes, "MB", { atMost: 40 }),
      figure("installation of the command alone", seconds, "s", { atMost: 10 }, { floor, ratio: seconds / floor }),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function install(folder: string, what: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", what], { cwd: folder, stdio: "pipe" });
}

function sizeOf(path: string): number {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
