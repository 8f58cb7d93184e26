import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The state of a generated stack: whether destroying it may have anything to do. */
export type StackState =
  | { readonly kind: "empty" }
  /** Resources in a local state file. */
  | { readonly kind: "resources"; readonly count: number; readonly file: string }
  /** Not readable from here. */
  | { readonly kind: "unknown"; readonly reason: string };

const EMPTY: StackState = { kind: "empty" };

/** Part of a generated stack. */
interface Generated {
  readonly terraform?: {
    readonly backend?: Readonly<Record<string, { readonly path?: unknown; readonly workspace_dir?: unknown }>>;
    readonly cloud?: unknown;
  };
}

/**
 * The state of a stack in its folder. A stack with a remote backend counts as empty only if Terraform was never initialized
 * in its folder.
 *
 * @param folder folder of the stack, where Terraform runs
 * @param generated content of its `cdk.tf.json`
 */
export function stackState(folder: string, { terraform }: Generated): StackState {
  const [[kind, settings] = ["local", {}]] = Object.entries(terraform?.backend ?? {});
  const remote = terraform?.cloud === undefined ? kind : "cloud";
  if (remote !== "local" && existsSync(join(folder, ".terraform/terraform.tfstate")))
    return { kind: "unknown", reason: `its state is in a backend of type ${remote}` };
  const path = text(settings.path) ?? "terraform.tfstate";
  const workspaces = text(settings.workspace_dir) ?? "terraform.tfstate.d";
  const files = [resolve(folder, path), ...stateFilesIn(folder), ...filesOfWorkspaces(resolve(folder, workspaces))];
  const states = [...new Set(files)].map(stateIn);
  return states.find((state) => state.kind === "unknown") ?? states.find((state) => state.kind === "resources") ?? EMPTY;
}

function stateIn(file: string): StackState {
  if (existsSync(join(dirname(file), `.${basename(file)}.lock.info`)))
    return { kind: "unknown", reason: `Terraform has locked its state ${file}` };
  const content = existsSync(file) ? readFileSync(file, "utf8") : "";
  const count = content.trim() === "" ? 0 : resourcesIn(content);
  if (count === undefined) return { kind: "unknown", reason: `its state ${file} cannot be read` };
  return count === 0 ? EMPTY : { kind: "resources", count, file };
}

/** Number of resources in a state, without data sources; undefined for a text that is not a state. */
function resourcesIn(content: string): number | undefined {
  try {
    const { resources } = JSON.parse(content) as { resources: { mode?: string; instances?: unknown[] }[] };
    const managed = resources.filter(({ mode }) => mode !== "data");
    return managed.reduce((sum, { instances }) => sum + (instances?.length ?? 1), 0);
  } catch {
    return undefined;
  }
}

function stateFilesIn(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return names.filter(({ name }) => name.endsWith(".tfstate")).map(({ name }) => join(folder, name));
}

function filesOfWorkspaces(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, "terraform.tfstate"));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
