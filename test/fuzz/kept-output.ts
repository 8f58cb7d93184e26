import type { Output } from "../../lib/cli/call";

/** Most bytes of an output that are judged. */
export const MOST_KEPT = 16 * 2 ** 20;

/**
 * A stream that keeps the beginning of what is written to it: the memory of a call is measured, and a cable schedule can have
 * many times as many bytes as the command takes to write it.
 */
export class KeptOutput implements Output {
  private readonly chunks: Buffer[] = [];
  private bytes = 0;

  /** Whether there was more than is kept. */
  get isCut(): boolean {
    return this.bytes > MOST_KEPT;
  }

  write(chunk: string | Uint8Array, done: (error?: Error) => void): void {
    const bytes = Buffer.from(chunk);
    if (this.bytes < MOST_KEPT) this.chunks.push(bytes.subarray(0, MOST_KEPT - this.bytes));
    this.bytes += bytes.length;
    done();
  }

  content(): Buffer {
    return Buffer.concat(this.chunks);
  }
}
