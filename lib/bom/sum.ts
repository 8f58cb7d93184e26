/** Digits after the point of the amounts of a bill: cents, milliwatts and grams. */
export const DIGITS = { usd: 2, kw: 6, kg: 3 } as const;

/**
 * The sum of amounts, added as integers of the last digit: exact, and independent of their order, up to 2^53 (90 trillion
 * US dollars in cents).
 *
 * @param digits after the point
 */
export function exactSum(amounts: readonly number[], digits: number): number {
  const scale = 10 ** digits;
  return amounts.reduce((total, amount) => total + Math.round(amount * scale), 0) / scale;
}

/** The product of a count and an amount, exact to a number of digits after the point. */
export function exactTimes(count: number, amount: number, digits: number): number {
  const scale = 10 ** digits;
  return (count * Math.round(amount * scale)) / scale;
}
