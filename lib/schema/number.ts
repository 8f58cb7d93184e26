import { z } from "zod";
import { isNegligible, SMALLEST, type NumberRange } from "../units/number-range";

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
