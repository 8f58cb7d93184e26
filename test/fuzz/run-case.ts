import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { fakeIo } from "../support/fake-io";
import { run } from "../../lib/cli/run";
import type { FuzzCase, Outcome } from "./case";

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
    const code = await run(
      argv.map((argument) => argument.replaceAll("{folder}", folder)),
      io,
    );
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

function filesBelow(folder: string): Record<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}
