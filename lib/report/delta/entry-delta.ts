import { changeOf, isChanged, type Change } from "./change";

/** Changes of an entry of a list of the plan, such as a feed. */
export interface EntryDelta<Figure extends string> {
  readonly name: string;
  readonly change: "added" | "removed" | "changed";
  readonly figures: Readonly<Record<Figure, Change>>;
}

interface Named {
  readonly name: string;
}

/**
 * Added, removed and changed entries of a list: those of the later list in its order, then the removed ones. Entries are
 * matched by name.
 *
 * @param figuresOf the figures of an entry that are compared
 */
export function entryDeltas<Entry extends Named, Figure extends string>(
  before: readonly Entry[],
  after: readonly Entry[],
  figuresOf: (entry: Entry) => Readonly<Record<Figure, number | null>>,
): EntryDelta<Figure>[] {
  const find = (list: readonly Entry[], name: string) => list.find((entry) => entry.name === name);
  const gone = before.filter(({ name }) => !find(after, name));
  return [...after, ...gone].flatMap(({ name }): EntryDelta<Figure>[] => {
    const [earlier, later] = [find(before, name), find(after, name)];
    const figures = changesOf(earlier && figuresOf(earlier), later && figuresOf(later));
    if (!earlier || !later) return [{ name, change: earlier ? "removed" : "added", figures }];
    return Object.values<Change>(figures).some(isChanged) ? [{ name, change: "changed", figures }] : [];
  });
}

/** The change of each figure; one of the sides may be missing. */
export function changesOf<Figure extends string>(
  before: Readonly<Record<Figure, number | null>> | undefined,
  after: Readonly<Record<Figure, number | null>> | undefined,
): Record<Figure, Change> {
  const keys = Object.keys(after ?? before ?? {}) as Figure[];
  return Object.fromEntries(keys.map((key) => [key, changeOf(before?.[key] ?? null, after?.[key] ?? null)])) as Record<
    Figure,
    Change
  >;
}
