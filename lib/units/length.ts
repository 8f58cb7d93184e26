import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** International foot of 12 inches, exact since 1959. Source: NIST SP 811, appendix B. */
const METRES_PER_FOOT = 0.3048;

/** Length of a cable or a distance. Reads inches, feet, yards and miles too. */
export class Length extends Quantity {
  static readonly dimension = defineDimension({
    name: "a length",
    units: { mm: 1e-3, m: 1, km: 1e3 },
    otherUnits: {
      cm: { factor: 1e-2 },
      in: { factor: METRES_PER_FOOT / 12 },
      ft: { factor: METRES_PER_FOOT },
      yd: { factor: 3 * METRES_PER_FOOT },
      mi: { factor: 5280 * METRES_PER_FOOT },
    },
    spellings: {
      mm: ["millimetre", "millimetres", "millimeter", "millimeters"],
      m: ["metre", "metres", "meter", "meters"],
      km: ["kilometre", "kilometres", "kilometer", "kilometers"],
      in: ["inch", "inches"],
      ft: ["foot", "feet"],
      yd: ["yard", "yards"],
      mi: ["mile", "miles"],
    },
    otherMeanings: { Mm: "megametre; write mm for millimetres" },
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
