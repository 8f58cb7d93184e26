import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { FuzzCase } from "./case";
import { SYNTH } from "./synth";
import type { Verdict } from "./worker";

/** Longest time of a call on a processor, in milliseconds. */
export const LONGEST = 5000;

/** Most memory in MB: 500 for a call, and what ts-node and the compiled sources take in this process beside it. */
const MOST_MEMORY = 500 + 100;

/** Heap of the process in MB: less than what it may take, so that garbage does not count. */
const HEAP = 400;

/** How often a call may wait that long for a processor; one that waits for something else never ends. */
const MOST_WAITS = 10;

/** Stacks of a process: the tokens of CDK for Terraform keep every app of a process in memory. */
const STACKS_OF_PROCESS = 25;

/** Judges that work at the same time, one for each processor. */
export class Judges {
  private readonly all: readonly Judge[];

  /** @param longest time of a call after which its process is ended, in milliseconds */
  constructor(longest: number) {
    this.all = Array.from({ length: availableParallelism() }, () => new Judge(longest));
  }

  /** What is wrong with a case; empty if nothing is. */
  async complaintsOf(call: FuzzCase): Promise<readonly string[]> {
    const [free] = [...this.all].sort((one, other) => one.waiting - other.waiting);
    return (await free?.complaintsOf(call)) ?? [];
  }

  close(): void {
    for (const judge of this.all) judge.close();
  }
}

/** Runs cases in a process of its own, which is ended if one takes too long, and made anew after that. */
export class Judge {
  private child: ChildProcess | undefined;
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "gigasite-fuzz-")));
  private stacks = 0;
  private last: Promise<unknown> = Promise.resolve();
  /** Cases that are not judged yet. */
  waiting = 0;

  /** @param longest time of a call after which its process is ended, in milliseconds */
  constructor(private readonly longest: number) {}

  /** What is wrong with a case; empty if nothing is. Cases are judged one after the other. */
  async complaintsOf(call: FuzzCase): Promise<readonly string[]> {
    this.waiting++;
    const own = this.last.then(async () => await this.judged(call)).finally(() => this.waiting--);
    this.last = own;
    return await own;
  }

  close(): void {
    this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private end(): void {
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  private start(): ChildProcess {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
    return fork(join(__dirname, "worker.ts"), [this.folder], {
      execArgv: [`--max-old-space-size=${HEAP}`, "--require", "ts-node/register/transpile-only"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env: { ...process.env, TS_NODE_PROJECT: join(__dirname, "../../tsconfig.json") },
    });
  }

  private async judged(call: FuzzCase): Promise<readonly string[]> {
    if (call.argv[0] === SYNTH && ++this.stacks % STACKS_OF_PROCESS === 0) this.end();
    const child = (this.child ??= this.start());
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
    this.end();
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
