import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Absolute zero in degrees Celsius, the lowest temperature there is. */
const ABSOLUTE_ZERO_C = -273.15;

/**
 * A temperature, not a temperature difference. Reads degrees Fahrenheit too: C = (F - 32) / 1.8, exact
 * (NIST SP 811, appendix B). Temperature differences are plain numbers in kelvin, such as `approachK`.
 */
export class Temperature extends Quantity {
  static readonly dimension = defineDimension({
    name: "a temperature",
    units: { C: 1 },
    otherUnits: { F: { factor: 5 / 9, zero: 32 } },
    spellings: { C: ["°C", "degC", "deg C", "Celsius"], F: ["°F", "degF", "deg F", "Fahrenheit"] },
    otherMeanings: { K: "a temperature difference in kelvin; write a temperature in C or F" },
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
