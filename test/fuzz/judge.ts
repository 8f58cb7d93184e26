import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FuzzCase } from "./case";
import type { Verdict } from "./worker";

/** Longest time of a call on a processor, in milliseconds. */
export const LONGEST = 5000;

/** Most memory in MB: 500 for a call, and what ts-node and the compiled sources take in this process beside it. */
const MOST_MEMORY = 500 + 100;

/** Heap of the process in MB: less than what it may take, so that garbage does not count. */
const HEAP = 400;

/** How often a call may wait that long for a processor; one that waits for something else never ends. */
const MOST_WAITS = 10;

/** Cases of a process: the tokens of CDK for Terraform keep every app of a process in memory. */
const CASES_OF_PROCESS = 300;

/** Runs cases in a process of its own, which is ended if one takes too long, and made anew after that. */
export class Judge {
  private child: ChildProcess | undefined;
  private cases = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** @param longest time of a call after which its process is ended, in milliseconds */
  constructor(private readonly longest: number) {}

  /** What is wrong with a case; empty if nothing is. Cases are judged one after the other. */
  async complaintsOf(call: FuzzCase): Promise<readonly string[]> {
    const own = this.last.then(async () => await this.judged(call));
    this.last = own;
    return await own;
  }

  close(): void {
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  private async judged(call: FuzzCase): Promise<readonly string[]> {
    if (++this.cases % CASES_OF_PROCESS === 0) this.close();
    const child = (this.child ??= start());
    const verdict = await new Promise<Verdict | string>((resolve) => {
      const before = cpuMs(child);
      let waits = 0;
      const timer = setInterval(() => {
        const taken = cpuMs(child) - before;
        const isIdle = ++waits === MOST_WAITS;
        if (taken >= this.longest || isIdle || Number.isNaN(taken)) end(`takes more than ${this.longest / 1000} s`);
      }, this.longest);
      const ended = (code: number | null, signal: string | null) => end(`ends the process: ${code ?? signal}`);
      const end = (result: Verdict | string) => {
        clearInterval(timer);
        child.removeAllListeners("exit").removeAllListeners("message");
        resolve(result);
      };
      child.once("exit", ended);
      child.once("message", end);
      child.send(call);
    });
    if (typeof verdict === "string") return await this.afresh([verdict]);
    if (verdict.megabytes > MOST_MEMORY) return await this.afresh([`takes ${Math.round(verdict.megabytes)} MB`]);
    return verdict.complaints;
  }

  private async afresh(complaints: string[]): Promise<string[]> {
    this.close();
    return complaints;
  }
}

/** Ticks of the clock in a second, in which Linux counts the time of processes. */
const TICKS = 100;

/**
 * Time that a process has had on a processor, in milliseconds: what it waits for on a busy machine does not count. Not a
 * number where the system does not tell.
 */
function cpuMs({ pid }: ChildProcess): number {
  try {
    const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const [user, system] = [11, 12].map((index) => Number(fields.split(" ")[index])) as [number, number];
    return ((user + system) * 1000) / TICKS;
  } catch {
    return Number.NaN;
  }
}

function start(): ChildProcess {
  const child = fork(join(__dirname, "worker.ts"), {
    execArgv: [`--max-old-space-size=${HEAP}`, "--require", "ts-node/register/transpile-only"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, TS_NODE_PROJECT: join(__dirname, "../../tsconfig.json") },
  });
  return child;
}
