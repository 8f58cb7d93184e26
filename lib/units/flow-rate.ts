import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** US gallon in litres: 231 cubic inches exactly. Source: NIST SP 811, appendix B. */
const LITRES_PER_GALLON = 3.785411784;

/** Volume flow of a coolant. Reads US gallons per minute too. */
export class FlowRate extends Quantity {
  static readonly dimension = defineDimension({
    name: "a flow rate",
    units: { LPM: 1, "m3/h": 1000 / 60 },
    otherUnits: { "L/s": { factor: 60 }, gpm: { factor: LITRES_PER_GALLON } },
    spellings: {
      LPM: ["L/min", "litres per minute", "liters per minute"],
      "m3/h": ["m³/h", "m3/hr", "cubic metres per hour", "cubic meters per hour"],
      "L/s": ["litres per second", "liters per second"],
      gpm: ["gal/min", "US gpm", "gallons per minute"],
    },
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
