/** The first entries of a list, and how many are left over where it has more than `most`. */
export function atMost<T>(list: readonly T[], most: number): { readonly shown: readonly T[]; readonly rest: readonly T[] } {
  return list.length <= most ? { shown: list, rest: [] } : { shown: list.slice(0, most - 1), rest: list.slice(most - 1) };
}
