import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Mass of a part. */
export class Mass extends Quantity {
  static readonly dimension = defineDimension({
    name: "a mass",
    units: { kg: 1, t: 1e3 },
    example: "23.5 kg",
  });

  static kilograms(amount: number): Mass {
    return new Mass(amount);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): Mass {
    return new Mass(parseAmount(text, Mass.dimension));
  }

  private constructor(amount: number) {
    super(amount, Mass.dimension);
  }

  toKilograms(): number {
    return this.amount;
  }
}
