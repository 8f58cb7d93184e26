// Builds `dist`: what the package publishes, and what `npx gigasite` runs in a checkout.
//
// npm runs it as `prepare` after `npm install` and `npm ci` in a checkout, before `npm pack`, and once more when
// `npx gigasite` is called in the checkout for the first time; never for someone who installs the published package.
// With `--if-stale` it does nothing where `dist` is newer than all that it is made from.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = ["lib", "stacks", "tsconfig.json", "tsconfig.build.json", "scripts/build.mjs"];
const COMMAND = join(ROOT, "dist/lib/cli/gigasite.js");

const tsc = locate("typescript/bin/tsc");
if (!tsc)
  console.error("gigasite: dist is not built, since TypeScript is not installed (npm leaves it out with --omit=dev)");
else if (!process.argv.includes("--if-stale") || isStale()) process.exitCode = build();

function build() {
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: ROOT, stdio: "inherit" });
  if (status === 0)
    chmodSync(COMMAND, 0o755); // npm does so when it links the command, but not again after a build
  else rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  return status ?? 1;
}

function isStale() {
  return (
    !existsSync(COMMAND) || Math.max(...SOURCES.map((name) => lastChange(join(ROOT, name)))) > statSync(COMMAND).mtimeMs
  );
}

/** Of a folder it is the last change below it, which includes removals. */
function lastChange(path) {
  const stat = statSync(path);
  const below = stat.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...below);
}

function locate(module) {
  try {
    return createRequire(import.meta.url).resolve(module);
  } catch {
    return undefined;
  }
}
