import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/**
 * One BTU per hour in watts: the International Table BTU is 1055.05585262 J exactly. MBH is a thousand of them (M is the
 * Roman numeral), a ton of refrigeration 12,000. Source: NIST SP 811, appendix B.
 */
const BTU_PER_HOUR = 1055.05585262 / 3600;

/** Electrical or thermal power. Reads BTU/h, MBH, MMBtu/h and tons of refrigeration too. `mw` is read as MW. */
export class Power extends Quantity {
  static readonly dimension = defineDimension({
    name: "a power",
    units: { W: 1, kW: 1e3, MW: 1e6, GW: 1e9 },
    otherUnits: {
      "BTU/h": { factor: BTU_PER_HOUR },
      MBH: { factor: 1e3 * BTU_PER_HOUR },
      "MMBtu/h": { factor: 1e6 * BTU_PER_HOUR },
      tons: { factor: 12e3 * BTU_PER_HOUR },
    },
    spellings: {
      W: ["watt", "watts"],
      kW: ["kilowatt", "kilowatts"],
      MW: ["megawatt", "megawatts"],
      GW: ["gigawatt", "gigawatts"],
      "BTU/h": ["BTU/hr", "BTUH", "BTU per hour"],
      MBH: ["kBTU/h", "kBTU/hr"],
      "MMBtu/h": ["MMBtu/hr"],
      tons: ["ton", "TR", "RT", "tons of refrigeration", "refrigeration tons"],
    },
    otherMeanings: {
      mW: "milliwatt; write MW for megawatts",
      "MBtu/h": "a thousand or a million BTU/h; write MBH or MMBtu/h",
      "MBtu/hr": "a thousand or a million BTU/h; write MBH or MMBtu/h",
    },
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
