import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { run } from "../../lib/cli/run";
import { GigasiteError } from "../../lib/errors";
import { checkCloud, checkReferences, siteSnapshot } from "../../lib/testing";
import { fakeIo } from "../support/fake-io";
import type { FuzzCase, Outcome } from "./case";

/** In place of a command: the stacks of a site are generated, and checked as users check theirs. */
export const SYNTH = "synth";

/** Runs a case in this process, in a folder of its own that is gone afterwards. */
export async function runCase({ files, argv }: FuzzCase): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gigasite-fuzz-")));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const { io, bytes, kept } = fakeIo();
    const begin = performance.now();
    const call = argv.map((argument) => argument.replaceAll("{folder}", folder));
    const code = call[0] === SYNTH ? synth(call[1] ?? "", kept) : await run(call, io);
    const milliseconds = performance.now() - begin;
    const now = filesBelow(folder);
    return {
      code,
      stdout: Buffer.concat(bytes).toString("latin1"),
      stderr: kept.stderr,
      written: Object.fromEntries(Object.entries(now).filter(([name]) => !(name in files))),
      changed: Object.keys(files).filter((name) => !now[name]?.equals(Buffer.from(files[name] ?? ""))),
      milliseconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function synth(file: string, kept: { stderr: string }): number {
  try {
    const { stacks } = siteSnapshot(file);
    kept.stderr = [...checkReferences(stacks), ...checkCloud(stacks)].join("\n");
    return kept.stderr === "" ? 0 : DEFECT;
  } catch (error) {
    kept.stderr = error instanceof Error ? error.message : String(error);
    return GigasiteError.is(error) ? 1 : DEFECT;
  }
}

/** Exit code of an internal error. */
const DEFECT = 70;

function filesBelow(folder: string): Record<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}
