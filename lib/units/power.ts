import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Electrical or thermal power. */
export class Power extends Quantity {
  static readonly dimension = defineDimension({
    name: "a power",
    units: { W: 1, kW: 1e3, MW: 1e6, GW: 1e9 },
    example: "150 MW",
  });

  static watts(amount: number): Power {
    return new Power(amount);
  }

  static kilowatts(amount: number): Power {
    return new Power(amount * 1e3);
  }

  static megawatts(amount: number): Power {
    return new Power(amount * 1e6);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): Power {
    return new Power(parseAmount(text, Power.dimension));
  }

  private constructor(amount: number) {
    super(amount, Power.dimension);
  }

  toWatts(): number {
    return this.amount;
  }

  toKilowatts(): number {
    return this.amount / 1e3;
  }

  toMegawatts(): number {
    return this.amount / 1e6;
  }
}
