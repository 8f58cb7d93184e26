import { GigasiteError, type Place, type Problem } from "../../errors";

/** Something that is wrong at an offset of a text. */
export interface FaultAt extends Omit<Problem, "path" | "place" | "inKey"> {
  readonly offset: number;
}

/** A text file by its lines. Offsets count from its start, up to its last word. */
export class TextLines {
  private readonly starts: readonly number[];
  private readonly end: number;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {
    this.starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    this.end = text.trimEnd().length;
  }

  placeAt(offset: number): Place & { readonly line: number; readonly column: number } {
    const within = Math.min(offset, this.end);
    const line = this.lineOf(within);
    return { file: this.file, line, column: within - (this.starts[line - 1] ?? 0) + 1 };
  }

  /** The words of the line at an offset. */
  wordsAt(offset: number): string {
    const { line } = this.placeAt(offset);
    return this.text.slice(this.starts[line - 1], this.starts[line]).trim();
  }

  /** @throws GigasiteError with the faults, if there are any */
  refuse(faults: readonly FaultAt[]): void {
    if (faults.length === 0) return;
    throw new GigasiteError(faults.map(({ offset, ...fault }) => ({ ...fault, path: "", place: this.placeAt(offset) })));
  }

  /** Number of the line at an offset, counted from 1; found by halving. */
  private lineOf(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
