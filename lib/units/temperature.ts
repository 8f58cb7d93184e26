import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Absolute zero in degrees Celsius, the lowest temperature there is. */
const ABSOLUTE_ZERO_C = -273.15;

/** A temperature, not a difference of two. */
export class Temperature extends Quantity {
  static readonly dimension = defineDimension({
    name: "a temperature",
    units: { C: 1 },
    example: "30 C",
    minimum: ABSOLUTE_ZERO_C,
  });

  static celsius(amount: number): Temperature {
    return new Temperature(amount);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): Temperature {
    return new Temperature(parseAmount(text, Temperature.dimension));
  }

  private constructor(amount: number) {
    super(amount, Temperature.dimension);
  }

  toCelsius(): number {
    return this.amount;
  }

  /** Kelvin from `other` up to this one. */
  kelvinAbove(other: Temperature): number {
    return this.amount - other.amount;
  }
}
