import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where CDK for Terraform writes each stack, below the output folder. */
const STACKS = "stacks";

/**
 * Removes the folders of stacks that earlier runs wrote and the app no longer has. Left alone is all that is not
 * certainly generated, and any folder with state in it.
 *
 * @param current ids of the app's stacks
 * @returns ids of the stacks that were removed
 */
export function removeStaleStacks(output: string, current: readonly string[]): string[] {
  const folders = readdirSync(join(output, STACKS), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const stale = folders.map(({ name }) => name).filter((name) => !current.includes(name) && isGenerated(output, name));
  for (const name of stale) rmSync(join(output, STACKS, name), { recursive: true });
  return stale.sort();
}

/** Removes the folders that CDK for Terraform makes before it knows whether there is something to write, if empty. */
export function removeIfEmpty(output: string): void {
  for (const folder of [join(output, STACKS), output]) {
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

function isGenerated(output: string, stack: string): boolean {
  const folder = join(output, STACKS, stack);
  if (readdirSync(folder).some((name) => /\.tfstate/.test(name))) return false;
  const file = join(folder, "cdk.tf.json");
  return existsSync(file) && stackNameIn(readFileSync(file, "utf8")) === stack;
}

/** The name that a generated file states for its stack; undefined for any other file. */
function stackNameIn(text: string): unknown {
  try {
    const content = JSON.parse(text) as { "//"?: { metadata?: { stackName?: unknown } } } | null;
    return content?.["//"]?.metadata?.stackName;
  } catch {
    return undefined;
  }
}
