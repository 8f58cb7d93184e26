import { z } from "zod";

/** Smallest and largest number of a key, both allowed. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** A plain number without a unit, such as a ratio. */
export const plainNumber = ({ minimum, maximum }: NumberRange) => z.number().min(minimum).max(maximum);

/** A plain number in the unit that its key states. */
export const numberIn = (unit: string, range: NumberRange) => plainNumber(range).meta({ unit });

/** A whole number. */
export const wholeNumber = ({ minimum, maximum }: NumberRange) => z.int().min(minimum).max(maximum);
