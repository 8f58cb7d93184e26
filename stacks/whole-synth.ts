import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Manifest, TerraformStack, type App } from "cdktf";
import { FolderUpdate } from "../lib/files/folder-update";
import { formerStacks, type FormerStack } from "../lib/files/output-folder";
import { runsInCommand } from "./warnings";
import { formerStackEntry, formerStackWarning } from "./former-stack";
import { withLibraryErrors } from "./library-error";

const MARK = Symbol.for("gigasite/whole-synth");

/** Start of the work on an app, in milliseconds from the start of the process. */
interface Run {
  beganMs: number;
}

let lastWrite = 0;

/** End of the last {@link writeOutput} of this process, in milliseconds from its start; 0 before the first one. */
export function lastWriteMs(): number {
  return lastWrite;
}

/** Files of an output folder besides the stacks: content by path. */
export type OutputFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * Makes `app.synth()` write its stacks as a whole, see {@link writeOutput}. Every stack of gigasite does this to its app.
 * @param beganMs start of the work on the app, in milliseconds from the start of the process
 */
export function synthesizeWhole(app: App, beganMs = performance.now()): void {
  if (MARK in app) return;
  const run: Run = { beganMs };
  Object.defineProperty(app, MARK, { value: run });
  app.synth = () => writeOutput(app);
}

/**
 * Writes the stacks of an app, and other files of its output folder, as a whole: an interrupted or failed run leaves the
 * former ones, and of two runs at once only one changes the folder. A stack that the app no longer has is removed if its state
 * is empty. Otherwise it is kept, in the manifest too, with a warning.
 *
 * @throws GigasiteError if the app cannot be synthesized; CALL002 if a file cannot be written, CALL005 if another run writes
 *   into the folder
 */
export function writeOutput(app: App, files: OutputFiles = {}): void {
  const run = (app as { readonly [MARK]?: Run })[MARK];
  // Measured before the update begins: a pause between the two would count files of the run before as those of another.
  const sinceMs = run && performance.now() - run.beganMs;
  const update = FolderUpdate.begin(app.outdir);
  try {
    const stacks = app.node.findAll().filter(TerraformStack.isStack);
    const names = stacks.map(({ node }) => node.id);
    const former = formerStacks(app.outdir, names);
    const kept = former.filter(({ state }) => state.kind !== "empty");
    withLibraryErrors(app.outdir, () => synthesizeInto(update.draft, app, kept, names));
    for (const [path, content] of Object.entries(files)) update.write(path, content);
    const empty = former.filter(({ state }) => state.kind === "empty").map(({ folder }) => folder);
    update.commit(runsInCommand(process.env) ? empty.flatMap((path) => entriesOf(app.outdir, path)) : empty, sinceMs);
    lastWrite = performance.now();
    if (run) run.beganMs = lastWrite;
    if (!runsInCommand(process.env))
      for (const stack of kept) process.stderr.write(`${formerStackWarning(stack, app.outdir)}\n`);
  } finally {
    update.end();
  }
}

/** Paths of all entries of a folder. The command of CDK for Terraform removes the folder, and fails if it is gone. */
function entriesOf(output: string, folder: string): string[] {
  return readdirSync(join(output, folder)).map((name) => join(folder, name));
}

/** Synthesizes an app as the library does, but into a draft of its output folder. */
function synthesizeInto(draft: string, app: App, kept: readonly FormerStack[], names: readonly string[]): void {
  const manifest = new Manifest(app.manifest.version, draft, app.hclOutput);
  const all = [...names, ...kept.map(({ name }) => name)];
  for (const stack of kept) manifest.stacks[stack.name] = formerStackEntry(stack, app.outdir, all);
  const drafting = Object.create(app, { outdir: { value: draft }, manifest: { value: manifest } }) as App;
  (Object.getPrototypeOf(app) as App).synth.call(drafting);
  Object.assign(app.manifest.stacks, manifest.stacks);
}
