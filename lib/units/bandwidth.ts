import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Data rate of a port, a link or a cut. */
export class Bandwidth extends Quantity {
  static readonly dimension = defineDimension({
    name: "a bandwidth",
    units: { Mbps: 1e-3, Gbps: 1, Tbps: 1e3 },
    example: "400 Gbps",
  });

  static gigabitsPerSecond(amount: number): Bandwidth {
    return new Bandwidth(amount);
  }

  static terabitsPerSecond(amount: number): Bandwidth {
    return new Bandwidth(amount * 1e3);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): Bandwidth {
    return new Bandwidth(parseAmount(text, Bandwidth.dimension));
  }

  private constructor(amount: number) {
    super(amount, Bandwidth.dimension);
  }

  toGigabitsPerSecond(): number {
    return this.amount;
  }

  toTerabitsPerSecond(): number {
    return this.amount / 1e3;
  }
}
