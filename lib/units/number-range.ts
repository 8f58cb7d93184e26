/** Smallest and largest number of a key, both allowed. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  /**
   * Smallest number of a range that starts at 0, except 0.
   * @default {@link SMALLEST}
   */
  readonly smallest?: number;
}

/** Smallest number except 0: less has a meaning in no unit, and quotients of it are not finite. */
export const SMALLEST = 1e-9;

/** Whether a number is so close to 0 that it can only be a mistake. */
export function isNegligible(value: number, smallest = SMALLEST): boolean {
  return value !== 0 && Math.abs(value) < smallest;
}
