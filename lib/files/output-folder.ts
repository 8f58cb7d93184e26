import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMapping } from "../errors";
import { stackState, type StackState } from "./stack-state";

/** Folder of the stacks, below the output folder of CDK for Terraform. */
export const STACKS = "stacks";

/** A generated stack that the app no longer has. */
export interface FormerStack {
  readonly name: string;
  /** Folder of the stack, as path in the output folder. */
  readonly folder: string;
  readonly state: StackState;
  /** Entry of the former manifest; undefined if it has none. */
  readonly entry: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The generated stacks in an output folder that the app no longer has, sorted by name. Other folders are not listed.
 * @param current ids of the app's stacks
 */
export function formerStacks(output: string, current: readonly string[]): FormerStack[] {
  const entries = manifestEntries(output);
  return namesIn(join(output, STACKS))
    .filter((name) => !current.includes(name))
    .flatMap((name) => {
      const folder = join(STACKS, name);
      const generated = generatedIn(join(output, folder), name);
      if (generated === undefined) return [];
      const entry = entries[name];
      const state = stackState(join(output, folder), generated);
      return [{ name, folder, state, entry: isMapping(entry) ? entry : undefined }];
    });
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/** Content of `cdk.tf.json` if it was generated for a stack of this name. */
function generatedIn(folder: string, stack: string): object | undefined {
  const content = jsonIn(join(folder, "cdk.tf.json")) as
    { "//"?: { metadata?: { stackName?: unknown } } } | null | undefined;
  return content?.["//"]?.metadata?.stackName === stack ? content : undefined;
}

function manifestEntries(output: string): Readonly<Record<string, unknown>> {
  const manifest = jsonIn(join(output, "manifest.json"));
  const stacks = isMapping(manifest) ? manifest["stacks"] : undefined;
  return isMapping(stacks) ? stacks : {};
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
