import { join, relative } from "node:path";
import { AnnotationMetadataEntryType, type StackManifest } from "cdktf";
import type { FormerStack } from "../lib/files/output-folder";
import { counted } from "../lib/formats";

/** The construct library, which is also the name of its command. */
const COMMAND = "cdktf";

/** Warning about a stack that the app no longer has and whose state may not be empty. */
export function formerStackWarning({ name, folder, state }: FormerStack, output: string): string {
  const path = join(output, folder);
  const stack = `stack ${name} is no longer part of the app`;
  const destroy = `destroy it before you deploy other stacks: npx ${COMMAND} destroy ${name}, or terraform -chdir=${path} destroy`;
  switch (state.kind) {
    case "empty":
      return `${stack}; its state is empty and its folder is removed`;
    case "resources": {
      const resources = counted(state.count, "resource");
      return `${stack}, but its state ${shortPath(state.file)} has ${resources}; its folder is kept; ${destroy}`;
    }
    case "unknown":
      return `${stack}, but ${state.reason}; its folder is kept; ${destroy}; if it has no resources, delete ${path}`;
  }
}

/**
 * Entry of such a stack in the manifest, so that `cdktf destroy` finds it. The command removes the folder of every stack
 * without an entry.
 *
 * @param current names of all stacks in the manifest
 */
export function formerStackEntry(stack: FormerStack, output: string, current: readonly string[]): StackManifest {
  const { name, folder, entry } = stack;
  const dependencies = Array.isArray(entry?.["dependencies"]) ? (entry["dependencies"] as unknown[]) : [];
  return {
    name,
    constructPath: name,
    workingDirectory: folder,
    synthesizedStackPath: join(folder, "cdk.tf.json"),
    stackMetadataPath: join(folder, "metadata.json"),
    dependencies: current.filter((other) => dependencies.includes(other)),
    annotations: [
      { constructPath: name, level: AnnotationMetadataEntryType.WARN, message: formerStackWarning(stack, output) },
    ],
  };
}

function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") ? file : path;
}
