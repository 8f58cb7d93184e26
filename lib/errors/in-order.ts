import { holderOf, pathOf, type Keys, type Problem } from "./problem";
import { isMapping } from "./shown";

/**
 * Problems in the order of the value that they are about: as its keys and entries stand, a mapping's missing keys
 * before those that are there.
 *
 * @param root path of the value, which every problem's path starts with
 */
export function inOrder(problems: readonly Problem[], value: unknown, root: Keys = []): Problem[] {
  const ordinals = new Map<string, number>();
  number(value, pathOf(root), ordinals);
  const ordinal = (path: string): number => ordinals.get(path) ?? (path === "" ? -1 : ordinal(holderOf(path)));
  return [...problems].sort((a, b) => ordinal(a.path) - ordinal(b.path));
}

/** Gives every path of a value its ordinal, holders before what they hold. */
function number(value: unknown, path: string, ordinals: Map<string, number>): void {
  ordinals.set(path, ordinals.size);
  if (Array.isArray(value)) value.forEach((entry, index) => number(entry, pathOf([index], path), ordinals));
  else if (isMapping(value)) Object.keys(value).forEach((key) => number(value[key], pathOf([key], path), ordinals));
}
