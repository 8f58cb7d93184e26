import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Volume flow of a coolant. */
export class FlowRate extends Quantity {
  static readonly dimension = defineDimension({
    name: "a flow rate",
    units: { LPM: 1, "m3/h": 1000 / 60 },
    example: "130 LPM",
  });

  static litresPerMinute(amount: number): FlowRate {
    return new FlowRate(amount);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): FlowRate {
    return new FlowRate(parseAmount(text, FlowRate.dimension));
  }

  private constructor(amount: number) {
    super(amount, FlowRate.dimension);
  }

  toLitresPerMinute(): number {
    return this.amount;
  }
}
