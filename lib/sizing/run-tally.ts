import type { Floor } from "./floor";

/** Links of a layer by the metres that they run, shortest first. */
export type Runs = ReadonlyMap<number, number>;

/**
 * Counts links by the rows and places that they span, as far as possible without working out a length: it is called for
 * each pair of racks of a hall that are joined.
 */
export class RunTally {
  private readonly floor: Floor;
  private readonly bySpan = new Map<number, number>();
  /** Links between two racks that are not counted yet, since more of the same mostly follow. */
  private from = -1;
  private to = -1;
  private links = 0;

  constructor(floor: Floor) {
    this.floor = floor;
  }

  /** Links between two racks. */
  add(from: number, to: number, links: number): void {
    if (from !== this.from || to !== this.to) {
      this.flush();
      this.from = from;
      this.to = to;
    }
    this.links += links;
  }

  /** All links so far. */
  runs(): Runs {
    this.flush();
    const runs = new Map<number, number>();
    for (const [span, links] of this.bySpan) {
      const metres = this.floor.spanM(span);
      runs.set(metres, (runs.get(metres) ?? 0) + links);
    }
    return new Map([...runs].sort(([a], [b]) => a - b));
  }

  private flush(): void {
    if (this.links === 0) return;
    const span = this.floor.span(this.from, this.to);
    this.bySpan.set(span, (this.bySpan.get(span) ?? 0) + this.links);
    this.links = 0;
  }
}
