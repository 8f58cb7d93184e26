import type { Draw } from "./carry";

/** Adds up loads by the feeds that they can draw from: what is shared among feeds depends on no more. */
export class DrawTally {
  private readonly draws = new Map<string, { kw: number; readonly feeds: ReadonlySet<string> }>();

  /** Adds a load in kilowatts. */
  add(feeds: readonly string[], kw: number): void {
    const key = feeds.join(" ");
    const draw = this.draws.get(key);
    if (draw) draw.kw += kw;
    else this.draws.set(key, { kw, feeds: new Set(feeds) });
  }

  /** The loads so far, in the order in which their feeds came first. */
  all(): Draw[] {
    return [...this.draws.values()].map(({ kw, feeds }) => ({ kw, feeds }));
  }
}
