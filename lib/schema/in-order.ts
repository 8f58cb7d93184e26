import { holderOf, pathOf, type Keys, type Problem } from "../errors/problem";
import { isMapping } from "../errors/shown";

/**
 * Problems in the order of the keys and entries of their value; missing keys of a mapping come first.
 *
 * @param root path of the value, which every problem's path starts with
 */
export function inOrder(problems: readonly Problem[], value: unknown, root: Keys = []): Problem[] {
  const ordinals = new Map<string, number>();
  number(value, pathOf(root), ordinals);
  const ordinal = (path: string): number => ordinals.get(path) ?? (path === "" ? -1 : ordinal(holderOf(path)));
  return [...problems].sort((a, b) => ordinal(a.path) - ordinal(b.path));
}

/** Numbers every path of a value, parents before children. */
function number(value: unknown, path: string, ordinals: Map<string, number>): void {
  ordinals.set(path, ordinals.size);
  if (Array.isArray(value)) value.forEach((entry, index) => number(entry, pathOf([index], path), ordinals));
  else if (isMapping(value)) Object.keys(value).forEach((key) => number(value[key], pathOf([key], path), ordinals));
}
