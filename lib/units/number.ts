import { z } from "zod";

/** Smallest and largest number of a key, both allowed. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  /** Smallest number of a range that starts at 0, except 0. Default: {@link SMALLEST} */
  readonly smallest?: number;
}

/** Smallest number except 0: less has a meaning in no unit, and quotients of it are not finite. */
export const SMALLEST = 1e-9;

/** Whether a number is so close to 0 that it can only be a mistake. */
export function isNegligible(value: number, smallest = SMALLEST): boolean {
  return value !== 0 && Math.abs(value) < smallest;
}

/** A plain number without a unit, such as a ratio. A range that starts at 0 has no numbers close to it. */
export const plainNumber = ({ minimum, maximum, smallest = SMALLEST }: NumberRange) =>
  z
    .number()
    .min(minimum)
    .max(maximum)
    .refine((value) => !isNegligible(value, smallest) || minimum >= smallest, {
      params: {
        problem: {
          code: "SITE004",
          message: "this is too small",
          allowed: `0, or a number from ${smallest} to ${maximum}`,
          remedy: `give 0, or a number from ${smallest} to ${maximum}`,
        },
      },
    });

/** A plain number in the unit that its key states. */
export const numberIn = (unit: string, range: NumberRange) => plainNumber(range).meta({ unit });

/** A whole number. */
export const wholeNumber = ({ minimum, maximum }: NumberRange) => z.int().min(minimum).max(maximum);
