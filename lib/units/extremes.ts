/**
 * The largest of some numbers, and of `least` if it is given; -Infinity of none. `Math.max(...values)` takes each value as
 * an argument, which exhausts the stack above some 100,000 of them.
 */
export function maxOf(values: Iterable<number>, least = -Infinity): number {
  let most = least;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** The smallest of some numbers, and of `most` if it is given; Infinity of none. */
export function minOf(values: Iterable<number>, most = Infinity): number {
  let least = most;
  for (const value of values) least = Math.min(least, value);
  return least;
}
