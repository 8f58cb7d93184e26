/** Names that were added since the last release, and those that are gone, with their kind. */
export interface NameChanges {
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/**
 * The names that changed since the last release and that the changelog does not mention. A key whose parent changed with
 * it is mentioned with the parent.
 * @param released names of the last release, see `contractNames`
 * @param today names of this version
 */
export function unmentionedNames(released: readonly string[], today: readonly string[], changelog: string): NameChanges {
  const spans = codeSpans(unreleased(changelog));
  const without = (names: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    const changed = new Set(names.filter((name) => !known.has(name)));
    return [...changed].filter((name) => !changed.has(parentOf(name)) && !isMentioned(name, spans));
  };
  return { gone: without(released, today), added: without(today, released) };
}

/** The sections of the changelog whose version is not released yet. */
function unreleased(changelog: string): string {
  return changelog
    .split(/^(?=## )/m)
    .filter((section) => /^## .*unreleased/i.test(section))
    .join("\n");
}

function codeSpans(text: string): Set<string> {
  return new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span));
}

/** `site pods[].nodes` of `site pods[].nodes.count`, `site pods` of `site pods[].nodes`; empty for a name without parent. */
function parentOf(name: string): string {
  const parent = name.slice(0, Math.max(name.lastIndexOf("."), 0));
  return parent.replace(/(\[\]|\.\*)+$/, "");
}

/** By its whole path, or by its last keys, such as `feeds[].lossKw`, which can stand for several paths. */
function isMentioned(name: string, spans: ReadonlySet<string>): boolean {
  const path = name.slice(name.lastIndexOf(" ") + 1);
  const keys = path.split(".");
  return [0, ...keys.keys()].some(
    (from) => (from === 0 || keys.length - from >= 2) && spans.has(keys.slice(from).join(".")),
  );
}
