import { expressionsIn, traversalsIn } from "./expressions";

/** A generated stack: the content of its `cdk.tf.json`. */
export type StackJson = Readonly<Record<string, unknown>>;

/** Keys whose texts are references as they stand, outside of a template. */
const REFERENCE_LISTS = new Set(["depends_on", "replace_triggered_by"]);

/**
 * What a stack keeps in the state of Terraform, sorted: `aws_vpc.main`, `data.aws_ami.base`, `module.net`.
 * An address that vanishes is a resource destroyed; a golden list of them guards against it.
 */
export function addresses(stack: StackJson): string[] {
  return [
    ...twoLevels(stack["resource"]),
    ...twoLevels(stack["data"], "data."),
    ...oneLevel(stack["module"], "module."),
  ].sort();
}

/** What the expressions of a stack refer to, sorted, each once, attributes included: `aws_vpc.main.id`. */
export function references(stack: StackJson): string[] {
  return [...new Set(referencesIn(stack, false))].sort();
}

/** What expressions of a stack can refer to. */
export function declarations(stack: StackJson): string[] {
  return [...addresses(stack), ...oneLevel(stack["variable"], "var."), ...oneLevel(stack["locals"], "local.")];
}

/** All texts, numbers and other plain values of a stack that reach Terraform, with the path of each. */
export function leavesOf(value: unknown, path = ""): { path: string; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return entriesOf(value).flatMap(([key, entry]) => leavesOf(entry, path === "" ? key : `${path}.${key}`));
}

function referencesIn(value: unknown, isReference: boolean): string[] {
  if (typeof value === "string") return isReference ? [value] : expressionsIn(value).flatMap(traversalsIn);
  const inList = isReference && Array.isArray(value);
  return entriesOf(value).flatMap(([key, entry]) => referencesIn(entry, inList || REFERENCE_LISTS.has(key)));
}

/** Entries of an object or a list; what stands under `//` is a comment. */
function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value).filter(([key]) => key !== "//") : [];
}

function oneLevel(value: unknown, prefix: string): string[] {
  return entriesOf(value).map(([name]) => prefix + name);
}

function twoLevels(value: unknown, prefix = ""): string[] {
  return entriesOf(value).flatMap(([type, blocks]) => oneLevel(blocks, `${prefix}${type}.`));
}
