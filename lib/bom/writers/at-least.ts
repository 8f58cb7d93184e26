/** A total as text, with `≥` where it lacks some lines. */
export function atLeast(total: string, missingLines: number): string {
  return missingLines === 0 ? total : `≥ ${total}`;
}
