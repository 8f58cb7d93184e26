/** Digits after the point that amounts of a bill are kept to: cents, milliwatts and grams. */
export const DIGITS = { usd: 2, kw: 6, kg: 3 } as const;

/**
 * The sum of amounts to so many digits after the point, added as whole numbers of the last of these digits:
 * exact, so that the order of the amounts does not matter, up to 2^53 of them (90 trillion US dollars in cents).
 */
export function exactSum(amounts: readonly number[], digits: number): number {
  const scale = 10 ** digits;
  return amounts.reduce((total, amount) => total + Math.round(amount * scale), 0) / scale;
}

/** So many times an amount, which counts to so many digits after the point. */
export function exactTimes(count: number, amount: number, digits: number): number {
  const scale = 10 ** digits;
  return (count * Math.round(amount * scale)) / scale;
}
