import { spawn } from "node:child_process";
import { join } from "node:path";

const SLOW_WRITES = join(__dirname, "slow-writes.js");

/** A process to end while it writes. */
export interface Victim {
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder whose changes are slowed down. */
  readonly folder: string;
  /** Pause before and after each change, in milliseconds. */
  readonly pauseMs: number;
}

/** End of a process. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Changes of files that it had begun. */
  readonly changes: readonly string[];
  readonly stderr: string;
}

/**
 * Runs a process with slow writes, and ends it by a signal.
 *
 * @param signal default: none
 * @param change number of the change, from 0, in which the signal comes
 * @param delayMs time from the begin of the change to the signal
 */
export async function endIn(victim: Victim, signal?: NodeJS.Signals, change = 0, delayMs = 0): Promise<End> {
  const { args, cwd, env, folder, pauseMs } = victim;
  const child = spawn(process.execPath, ["--require", SLOW_WRITES, ...args], {
    cwd,
    env: { ...process.env, ...env, SLOW_FOLDER: folder, SLOW_MS: String(pauseMs) },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let [reported, stderr, isAimed] = ["", "", false];
  const changes = () => reported.split("\n").slice(0, -1);
  child.stdio[2]?.on("data", (data: Buffer) => (stderr += data.toString()));
  child.stdio[3]?.on("data", (data: Buffer) => {
    reported += data.toString();
    if (signal === undefined || isAimed || changes().length <= change) return;
    isAimed = true;
    if (delayMs === 0) child.kill(signal);
    else setTimeout(() => child.kill(signal), delayMs);
  });
  return await new Promise((done) =>
    child.on("close", (code, by) => done({ code, signal: by, changes: changes(), stderr })),
  );
}
