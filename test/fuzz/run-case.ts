import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { run } from "../../lib/cli/run";
import { GigasiteError } from "../../lib/errors";
import { loadSite } from "../../lib/model";
import { study } from "../../lib/study";
import { checkCloud, checkReferences, siteSnapshot } from "../../lib/testing";
import type { FuzzCase, Outcome } from "./case";
import { KeptOutput, MOST_KEPT } from "./kept-output";
import { SYNTH } from "./synth";

/**
 * Runs a case in this process.
 * @param folder an empty one, which is empty afterwards, too: a new one for each case takes longer than the case
 */
export async function runCase({ files, argv }: FuzzCase, folder: string): Promise<Outcome> {
  const current = process.cwd();
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    process.chdir(folder);
    const [stdout, stderr] = [new KeptOutput(), new KeptOutput()];
    const begin = performance.now();
    const call = argv.map((argument) => argument.replaceAll("{folder}", folder));
    const code = call[0] === SYNTH ? synth(call[1] ?? "", stderr) : await run(call, { stdout, stderr, env: {} });
    const milliseconds = performance.now() - begin;
    const now = filesBelow(folder);
    return {
      code,
      stdout: stdout.content().toString("latin1"),
      stderr: stderr.content().toString(),
      isCut: stdout.isCut || stderr.isCut || Object.values(now).some(({ length }) => length > MOST_KEPT),
      written: Object.fromEntries(Object.entries(now).filter(([name]) => !(name in files))),
      changed: Object.keys(files).filter((name) => !now[name]?.equals(Buffer.from(files[name] ?? ""))),
      milliseconds,
    };
  } finally {
    process.chdir(current);
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function synth(file: string, stderr: KeptOutput): number {
  const end = (text: string, code: number) => {
    stderr.write(text, () => undefined);
    return code;
  };
  try {
    const { stacks } = siteSnapshot(file);
    const warned = study(loadSite(file)).findings.map(({ rule }) => rule);
    const faults = [
      ...checkReferences(stacks),
      // What the site is warned of, its stacks have.
      ...checkCloud(stacks).filter((fault) => !warned.some((rule) => fault.includes(` ${IN_STACKS[rule]} at `))),
    ];
    return end(faults.join("\n"), faults.length === 0 ? 0 : DEFECT);
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error), GigasiteError.is(error) ? 1 : DEFECT);
  }
}

/** By rule for a replica, the rule that says the same of its stacks. */
const IN_STACKS: Readonly<Record<string, string>> = { FSX005: "FSX106" };

/** Exit code of an internal error. */
const DEFECT = 70;

function filesBelow(folder: string): Record<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), beginningOf(path)]));
}

/** The bytes of a file, of a longer one those that are kept and one more. */
function beginningOf(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, MOST_KEPT + 1));
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
