import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Avoirdupois pound, exact since 1959. Source: NIST SP 811, appendix B. */
const KILOGRAMS_PER_POUND = 0.45359237;

const AMBIGUOUS_TON = "2,000 lb in the US and 1,000 kg elsewhere; write lb or t";

/** Mass of a part. Reads pounds too. */
export class Mass extends Quantity {
  static readonly dimension = defineDimension({
    name: "a mass",
    units: { kg: 1, t: 1e3 },
    otherUnits: { g: { factor: 1e-3 }, lb: { factor: KILOGRAMS_PER_POUND } },
    spellings: {
      kg: ["kilogram", "kilograms"],
      t: ["tonne", "tonnes", "metric ton", "metric tons"],
      g: ["gram", "grams"],
      lb: ["lbs", "pound", "pounds"],
    },
    otherMeanings: { ton: AMBIGUOUS_TON, tons: AMBIGUOUS_TON },
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
