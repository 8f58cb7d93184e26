/** A figure in two reports, and the later minus the earlier one. Null if it is unknown or missing on a side. */
export interface Change {
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
}

/** The change of a figure. */
export function changeOf(before: number | null, after: number | null): Change {
  return { before, after, difference: before === null || after === null ? null : after - before };
}

/** Whether the figure differs. */
export function isChanged({ before, after }: Change): boolean {
  return before !== after;
}
