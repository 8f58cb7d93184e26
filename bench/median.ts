import { performance } from "node:perf_hooks";

/** The one in the middle of some measurements. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Milliseconds that work takes, the median of many runs after some that only warm it up. */
export function medianMs(work: () => unknown, { warmUps, runs }: { warmUps: number; runs: number }): number {
  return median(Array.from({ length: warmUps + runs }, () => msOf(work)).slice(warmUps));
}

/** Milliseconds that work takes once. */
export function msOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
