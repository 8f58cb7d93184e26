// Builds `dist`, which the package publishes. npm runs it as `prepack`, before `npm pack` and `npm publish`.
//
// With `--if-stale` it does nothing where `dist` is newer than all of its sources; `--out FOLDER` builds into another folder.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeTwins } from "./twin.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = ["lib", "stacks", "tsconfig.json", "tsconfig.build.json", "scripts/build.mjs", "scripts/twin.mjs"];

const { values: options } = parseArgs({ options: { "if-stale": { type: "boolean" }, out: { type: "string" } } });
const dist = resolve(options.out ?? join(ROOT, "dist"));
const command = join(dist, "lib/cli/gigasite.js");

if (!options["if-stale"] || isStale()) process.exitCode = build();

function build() {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  rmSync(dist, { recursive: true, force: true });
  const call = [tsc, "-p", "tsconfig.build.json", "--outDir", dist];
  const { status } = spawnSync(process.execPath, call, { cwd: ROOT, stdio: "inherit" });
  if (status === 0) {
    copyShellScripts("lib");
    writeTwins(dist);
  } else rmSync(dist, { recursive: true, force: true });
  return status ?? 1;
}

/** Copies the shell scripts below a folder next to the compiled modules, which read them. */
function copyShellScripts(folder) {
  for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
    const file = join(relative(ROOT, entry.parentPath), entry.name);
    if (entry.isFile() && /\.(sh|bash|zsh|fish)$/.test(entry.name)) copyFileSync(join(ROOT, file), join(dist, file));
  }
}

function isStale() {
  const built = existsSync(command) ? statSync(command).mtimeMs : 0;
  return Math.max(...SOURCES.map((name) => lastChange(join(ROOT, name)))) > built;
}

/** Of a folder it is the last change below it, which includes removals. */
function lastChange(path) {
  const stat = statSync(path);
  const below = stat.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...below);
}
