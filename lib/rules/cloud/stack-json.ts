import { expressionsIn, traversalsIn } from "./expressions";

/** A generated stack: content of `cdk.tf.json`. */
export type StackJson = Readonly<Record<string, unknown>>;

/** Keys whose texts are references without a template. */
const REFERENCE_LISTS = new Set(["depends_on", "replace_triggered_by"]);

/**
 * Terraform addresses of a stack, sorted: `aws_vpc.main`, `data.aws_ami.base`, `module.net`. Terraform destroys a resource
 * whose address disappears; a golden list guards against that.
 */
export function addresses(stack: StackJson): string[] {
  return [
    ...twoLevels(stack["resource"]),
    ...twoLevels(stack["data"], "data."),
    ...oneLevel(stack["module"], "module."),
  ].sort();
}

/** Distinct references in the expressions of a stack, sorted, with attributes: `aws_vpc.main.id`. */
export function references(stack: StackJson): string[] {
  return [...new Set(referencesIn(stack, false))].sort();
}

/** Addresses that expressions of a stack can refer to. */
export function declarations(stack: StackJson): string[] {
  return [...addresses(stack), ...oneLevel(stack["variable"], "var."), ...oneLevel(stack["locals"], "local.")];
}

/** All plain values of a stack that reach Terraform, with their paths. */
export function leavesOf(value: unknown, path = ""): { path: string; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return entriesOf(value).flatMap(([key, entry]) => leavesOf(entry, path === "" ? key : `${path}.${key}`));
}

function referencesIn(value: unknown, isReference: boolean): string[] {
  if (typeof value === "string") return isReference ? [value] : expressionsIn(value).flatMap(traversalsIn);
  const inList = isReference && Array.isArray(value);
  return entriesOf(value).flatMap(([key, entry]) => referencesIn(entry, inList || REFERENCE_LISTS.has(key)));
}

/** Entries of an object or a list, without comments (key `//`). */
function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value).filter(([key]) => key !== "//") : [];
}

function oneLevel(value: unknown, prefix: string): string[] {
  return entriesOf(value).map(([name]) => prefix + name);
}

function twoLevels(value: unknown, prefix = ""): string[] {
  return entriesOf(value).flatMap(([type, blocks]) => oneLevel(blocks, `${prefix}${type}.`));
}
