import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Length of a cable or a distance. */
export class Length extends Quantity {
  static readonly dimension = defineDimension({
    name: "a length",
    units: { mm: 1e-3, m: 1, km: 1e3 },
    example: "50 m",
  });

  static metres(amount: number): Length {
    return new Length(amount);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): Length {
    return new Length(parseAmount(text, Length.dimension));
  }

  private constructor(amount: number) {
    super(amount, Length.dimension);
  }

  toMetres(): number {
    return this.amount;
  }
}
