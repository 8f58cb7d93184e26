import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..");

/** What writing a file took. */
export interface Written {
  readonly seconds: number;
  readonly chunks: number;
  readonly peakMb: number;
}

/** Runs Node in a process of its own, in the project's folder. */
export function node(...argv: readonly string[]): string {
  return execFileSync(process.execPath, argv, { cwd: ROOT, encoding: "utf8" });
}

/** Runs a job of `write-job.js`. */
export function writeJob(...argv: readonly (string | number)[]): Written {
  return JSON.parse(node("bench/write-job.js", ...argv.map(String))) as Written;
}
