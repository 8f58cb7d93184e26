/** A value that is computed on first use, and kept. A computation that throws is repeated. */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

/** The same for a value by key. Keys are compared as those of a map. */
export function oncePer<K, T>(compute: (key: K) => T): (key: K) => T {
  const kept = new Map<K, () => T>();
  return (key) => {
    const known = kept.get(key) ?? once(() => compute(key));
    kept.set(key, known);
    return known();
  };
}
