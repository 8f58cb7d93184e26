import { isNegligible } from "./number-range";
import { checkAmount, type Dimension } from "./dimension";
import { round } from "./rounding";

const KIND = Symbol.for("gigasite/quantity");

/** An immutable amount of one dimension. Subclasses have named factories; there is no way to make one from a bare number. */
export abstract class Quantity {
  /** Amount in the base unit of the dimension. */
  protected readonly amount: number;
  private readonly dimension: Dimension;

  /** @throws GigasiteError UNIT002 if the amount is not finite or out of the dimension's range */
  protected constructor(amount: number, dimension: Dimension) {
    this.amount = checkAmount(amount, dimension);
    this.dimension = dimension;
    Object.defineProperty(this, KIND, { value: dimension.name });
  }

  /** Whether a value is a quantity of this dimension, also one of another copy of the package. */
  static isOf(value: unknown, dimension: Dimension): boolean {
    return typeof value === "object" && value !== null && (value as Record<symbol, unknown>)[KIND] === dimension.name;
  }

  /** Whether a quantity is at least `least` and at most `most`, all of one dimension. */
  static isWithin(quantity: Quantity, least: Quantity, most: Quantity): boolean {
    return quantity.amount >= least.amount && quantity.amount <= most.amount;
  }

  /** Whether a quantity is so close to 0 of its base unit that it can only be a mistake. */
  static isNegligible({ amount }: Quantity): boolean {
    return isNegligible(amount);
  }

  /** In the largest unit that leaves at least 1, with at most six digits after the point: `150 MW`. */
  toString(): string {
    const units = Object.entries(this.dimension.units).sort(([, a], [, b]) => b - a);
    const texts = units.map(([unit, factor]) => ({ unit, amount: round(this.amount / factor, 6) }));
    const { amount, unit } = texts.find((text) => Math.abs(text.amount) >= 1) ?? texts.at(-1) ?? { amount: 0, unit: "" };
    return `${amount} ${unit}`;
  }

  /** The text form, which {@link parse} of the same class reads back. */
  toJSON(): string {
    return this.toString();
  }
}
