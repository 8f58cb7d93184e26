import type { Draw } from "./carry";

/** A sum of loads that have the same feeds. */
export interface DrawSum {
  kw: number;
  readonly feeds: ReadonlySet<string>;
}

/** Adds up loads by the feeds that they can draw from. The load of each feed depends on these sums only. */
export class DrawTally {
  private readonly draws = new Map<string, DrawSum>();

  /** Adds a load in kilowatts. */
  add(feeds: readonly string[], kw: number): void {
    this.sumOf(feeds).kw += kw;
  }

  /** The sum of the loads with these feeds, to which others can be added. */
  sumOf(feeds: readonly string[]): DrawSum {
    const key = feeds.join(" ");
    const known = this.draws.get(key);
    if (known) return known;
    const sum = { kw: 0, feeds: new Set(feeds) };
    this.draws.set(key, sum);
    return sum;
  }

  /** The loads so far, in the order in which their feeds came first. */
  all(): Draw[] {
    return [...this.draws.values()].map(({ kw, feeds }) => ({ kw, feeds }));
  }
}
