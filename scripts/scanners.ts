import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { cachePath, makeOnce } from "./cache";

/** A scanner of stacks from PyPI. Each has its own environment, because their requirements contradict each other. */
export interface Scanner {
  /** Name of its package. */
  readonly name: string;
  readonly version: string;
}

export const CHECKOV: Scanner = { name: "checkov", version: "3.3.30" };
export const CLOUDSPLAINING: Scanner = { name: "cloudsplaining", version: "0.9.1" };

/** The Python of a scanner, once it is installed. Its commands are modules: their programs name the folder of the installation. */
export function pythonOf({ name, version }: Scanner): string {
  return join(environmentOf({ name, version }), "bin/python");
}

function environmentOf({ name, version }: Scanner): string {
  return cachePath("scanners", `${name}-${version}`);
}

/**
 * Installs a scanner into the cache, once.
 * @throws Error if Python 3 or its module `venv` is missing, or PyPI cannot be reached
 */
export function install(scanner: Scanner): void {
  makeOnce(environmentOf(scanner), (draft) => {
    run("python3", ["-m", "venv", draft]);
    run(join(draft, "bin/python"), ["-m", "pip", "install", "--quiet", `${scanner.name}==${scanner.version}`]);
  });
}

function run(program: string, args: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(error?.message ?? `${stdout}${stderr}`.trim().split("\n").at(-1));
}

/** Installs the scanners that the cache lacks: `npm run scanners`. It takes half a minute each, once. */
function main(): void {
  for (const scanner of [CHECKOV, CLOUDSPLAINING]) {
    const label = `${scanner.name} ${scanner.version}`;
    try {
      install(scanner);
      console.log(`${label}: ${pythonOf(scanner)}`);
    } catch (error) {
      console.error(`SKIPPED: ${label} cannot be installed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

if (require.main === module) main();
