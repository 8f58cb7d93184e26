import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { endIn, type Victim } from "./kills";

const ROOT = join(__dirname, "../..");
const TS_NODE = [join(ROOT, "node_modules/ts-node/dist/bin.js"), "-P", join(ROOT, "tsconfig.json")];

/** Pause before and after each change of a file; longer than the time from the report of a change to the signal. */
const PAUSE_MS = 4;
const SIGNALS = ["SIGKILL", "SIGTERM", "SIGINT"] as const;

/** What became of the runs that were ended. */
export interface Killed {
  readonly runs: number;
  /** Runs that a signal ended before they were done. */
  readonly ended: number;
  /** Of these, runs in which a new file was being written or moved; the others had only made or removed folders. */
  readonly inWrites: number;
  /** Of the ended, runs after which the folder had the old, the new, or both kinds of files until the next run. */
  readonly old: number;
  readonly new: number;
  readonly interruptedMoves: number;
  /** Ends by signal. */
  readonly signals: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
}

/** Two states of the same site: files are changed, added and removed from one to the other. */
const SITES = [site(2, "1200 kW"), site(1, "2400 kW")];

function site(pods: number, capacity: string): string {
  return `apiVersion: gigasite/v1
name: tiny
pods:
  - { name: h100, count: 2, node: supermicro-4u-hgx-h100 }
power:
  feeds:
    - { name: grid, kind: utility, capacity: ${capacity} }
replica: { pods: ${pods} }
`;
}

/** Files that Terraform keeps in the folder of a stack. */
const OF_TERRAFORM = { ".terraform.lock.hcl": "lock", ".terraform/modules.json": "{}", "plan.tfplan": "plan" };

/** Ends runs of the app while they write stacks and reports, at changes drawn from the seed. */
export async function killSyntheses(runs: number, seed: number): Promise<Killed> {
  return await inFolder(async (folder) => {
    const output = join(folder, "cdktf.out");
    SITES.forEach((text, index) => writeFileSync(join(folder, `${index}.yaml`), text));
    writeFileSync(join(folder, "broken.yaml"), "name: [");
    const victim = (name: string, pauseMs = PAUSE_MS): Victim => {
      const args = [...TS_NODE, join(ROOT, "main.ts"), `${name}.yaml`];
      return { args, cwd: folder, folder: output, pauseMs };
    };
    const sets: string[] = [];
    for (const index of [0, 1]) {
      await endIn(victim(String(index), 0));
      if (index === 0) addFilesOfTerraform(join(output, "stacks/tiny"));
      sets.push(hashOf(output));
    }
    return await killEach(runs, seed, {
      sets,
      current: () => hashOf(output),
      isInterrupted: () => existsSync(join(output, ".gigasite/journal.json")),
      leftovers: () => readdirSync(output).filter((name) => name.startsWith(".")),
      run: async (to, signal, change, delayMs) => await endIn(victim(String(to)), signal, change, delayMs),
      recover: async () => void (await endIn(victim("broken", 0))),
      finish: async (to) => await endIn(victim(String(to), 0)),
    });
  });
}

/** Ends runs of `gigasite bom --out` while they write. */
export async function killFiles(runs: number, seed: number): Promise<Killed> {
  return await inFolder(async (folder) => {
    const output = join(folder, "out");
    mkdirSync(output);
    SITES.forEach((text, index) => writeFileSync(join(folder, `${index}.yaml`), text));
    const victim = (name: number, pauseMs = PAUSE_MS): Victim => {
      const args = [join(ROOT, "bin/gigasite.js"), "bom", `${name}.yaml`, "--out", "out/bom.json"];
      return { args, cwd: folder, folder: output, pauseMs };
    };
    const sets: string[] = [];
    for (const index of [0, 1]) {
      await endIn(victim(index, 0));
      sets.push(hashOf(output));
    }
    return await killEach(runs, seed, {
      sets,
      current: () => hashOf(output),
      isInterrupted: () => false,
      leftovers: () => readdirSync(output).filter((name) => name.startsWith(".")),
      run: async (to, signal, change, delayMs) => await endIn(victim(to), signal, change, delayMs),
      recover: async () => undefined,
      finish: async (to) => await endIn(victim(to, 0)),
    });
  });
}

interface Target {
  /** Hashes of the two sets of files. */
  readonly sets: readonly string[];
  readonly current: () => string;
  readonly isInterrupted: () => boolean;
  /** Names of drafts. */
  readonly leftovers: () => string[];
  readonly run: (to: number, signal?: NodeJS.Signals, change?: number, delayMs?: number) => ReturnType<typeof endIn>;
  /** A next run that fails after it has restored the old files. */
  readonly recover: () => Promise<void>;
  readonly finish: (to: number) => ReturnType<typeof endIn>;
}

async function killEach(runs: number, seed: number, target: Target): Promise<Killed> {
  const random = randomOf(seed);
  const counts = { ended: 0, inWrites: 0, old: 0, new: 0, interruptedMoves: 0 };
  const signals: Record<string, number> = {};
  const failures: string[] = [];
  let from = 1;
  const changes = [(await target.run(0)).changes, (await target.run(1)).changes];
  for (let run = 0; run < runs; run++) {
    const to = 1 - from;
    const signal = SIGNALS[run % SIGNALS.length] ?? "SIGKILL";
    const change = aimed(changes[to] ?? [], random);
    const delayMs = Math.floor(random() * 2 * PAUSE_MS);
    const end = await target.run(to, signal, change, delayMs);
    const fail = (what: string) =>
      failures.push(`run ${run}, ${signal} in change ${change} (${end.changes.at(-1)}): ${what}`);
    if (end.signal === null && end.code !== 0) fail(`exit code ${end.code}: ${end.stderr}`);
    if (end.signal !== null) {
      counts.ended++;
      signals[end.signal] = (signals[end.signal] ?? 0) + 1;
      if (/write|rename|link|copy|open/.test(end.changes.at(-1) ?? "")) counts.inWrites++;
    }
    if (target.isInterrupted()) {
      counts.interruptedMoves++;
      await target.recover();
    }
    const after = target.sets.indexOf(target.current());
    if (after === -1) fail("files of both sets");
    else if (end.signal !== null) counts[after === to ? "new" : "old"]++;
    const next = random() < 0.5 ? to : from;
    const { code, stderr } = await target.finish(next);
    if (code !== 0) fail(`the next run fails: ${stderr}`);
    if (target.current() !== target.sets[next]) fail("the next run does not write its set");
    if (target.leftovers().length > 0) fail(`the next run leaves ${target.leftovers().join()}`);
    from = next;
  }
  return { runs, ...counts, signals, failures };
}

/** A change by chance, every second one a move to its place: these take the shortest time, and matter most. */
function aimed(changes: readonly string[], random: () => number): number {
  const moves = changes.flatMap((name, index) => (name === "renameSync" ? [index] : []));
  const isMove = random() < 0.5 && moves.length > 0;
  const choice = isMove ? moves : [...changes.keys()];
  return choice[Math.floor(random() * choice.length)] ?? 0;
}

function addFilesOfTerraform(folder: string): void {
  mkdirSync(join(folder, ".terraform"));
  for (const [name, text] of Object.entries(OF_TERRAFORM)) writeFileSync(join(folder, name), text);
}

/** Hash of all files below a folder, but for drafts. */
function hashOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !/^\.(gigasite|bom)/.test(path));
  const hash = createHash("sha256");
  for (const path of files.sort()) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  return hash.digest("hex");
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-kills-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Numbers from 0 to 1 by a linear congruential generator, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
