import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Apparent power of transformers, UPS and busways. */
export class ApparentPower extends Quantity {
  static readonly dimension = defineDimension({
    name: "an apparent power",
    units: { VA: 1, kVA: 1e3, MVA: 1e6 },
    spellings: {
      VA: ["volt-ampere", "volt-amperes"],
      kVA: ["kilovolt-ampere", "kilovolt-amperes"],
      MVA: ["megavolt-ampere", "megavolt-amperes"],
    },
    otherMeanings: { mVA: "millivolt-ampere; write MVA for megavolt-amperes" },
    example: "2500 kVA",
  });

  static kilovoltAmperes(amount: number): ApparentPower {
    return new ApparentPower(amount * 1e3);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): ApparentPower {
    return new ApparentPower(parseAmount(text, ApparentPower.dimension));
  }

  private constructor(amount: number) {
    super(amount, ApparentPower.dimension);
  }

  toKilovoltAmperes(): number {
    return this.amount / 1e3;
  }
}
