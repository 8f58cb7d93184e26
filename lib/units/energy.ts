import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Electrical or thermal energy. */
export class Energy extends Quantity {
  static readonly dimension = defineDimension({
    name: "an energy",
    units: { Wh: 1, kWh: 1e3, MWh: 1e6, GWh: 1e9 },
    spellings: {
      Wh: ["watt-hour", "watt-hours"],
      kWh: ["kilowatt-hour", "kilowatt-hours"],
      MWh: ["megawatt-hour", "megawatt-hours"],
      GWh: ["gigawatt-hour", "gigawatt-hours"],
    },
    otherMeanings: { mWh: "milliwatt-hour; write MWh for megawatt-hours" },
    example: "655 MWh",
  });

  static kilowattHours(amount: number): Energy {
    return new Energy(amount * 1e3);
  }

  static megawattHours(amount: number): Energy {
    return new Energy(amount * 1e6);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): Energy {
    return new Energy(parseAmount(text, Energy.dimension));
  }

  private constructor(amount: number) {
    super(amount, Energy.dimension);
  }

  toKilowattHours(): number {
    return this.amount / 1e3;
  }

  toMegawattHours(): number {
    return this.amount / 1e6;
  }
}
