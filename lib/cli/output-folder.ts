import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Folder of the stacks, below the output folder of CDK for Terraform. */
const STACKS = "stacks";

/**
 * Removes the folders of generated stacks that the app no longer has. Keeps every other folder, and those with Terraform
 * state.
 *
 * @param current ids of the app's stacks
 * @returns ids of the removed stacks
 */
export function removeStaleStacks(output: string, current: readonly string[]): string[] {
  const folders = readdirSync(join(output, STACKS), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const stale = folders.map(({ name }) => name).filter((name) => !current.includes(name) && isGenerated(output, name));
  for (const name of stale) rmSync(join(output, STACKS, name), { recursive: true });
  return stale.sort();
}

/** Removes the output folders that CDK for Terraform creates early, if they are still empty. */
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

/** The stack name in a generated file; undefined for any other file. */
function stackNameIn(text: string): unknown {
  try {
    const content = JSON.parse(text) as { "//"?: { metadata?: { stackName?: unknown } } } | null;
    return content?.["//"]?.metadata?.stackName;
  } catch {
    return undefined;
  }
}
