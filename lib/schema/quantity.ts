import { z } from "zod";
import { GigasiteError, shown } from "../errors";
import { ApparentPower } from "../units/apparent-power";
import { Bandwidth } from "../units/bandwidth";
import { baseUnitOf, inUnitOf, patternOf, type Dimension } from "../units/dimension";
import { Energy } from "../units/energy";
import { FlowRate } from "../units/flow-rate";
import { Length } from "../units/length";
import { Mass } from "../units/mass";
import { SMALLEST } from "../units/number-range";
import { Power } from "../units/power";
import { Quantity } from "../units/quantity";
import { Temperature } from "../units/temperature";

/** A class of quantities. */
interface QuantityClass<Q extends Quantity> {
  readonly dimension: Dimension;
  parse(text: string): Q;
}

/** Maximum length of a quantity with its unit, in characters; exact digits and the longest unit take less. */
const LONGEST_QUANTITY = 60;

/** Smallest and largest quantity of a key, both allowed, as texts with units. */
export interface QuantityRange {
  readonly minimum: string;
  readonly maximum: string;
  /**
   * Quantity in messages and editors.
   * @default the one of the dimension, or the largest where that is out of range
   */
  readonly example?: string;
}

/**
 * The schema of a quantity within a range. Input: a text with a unit (as in a site file) or an instance (as in
 * TypeScript); output: an instance. In a JSON Schema: the text, with its pattern and its range.
 */
function quantitySchema<Q extends Quantity>(type: QuantityClass<Q>, range: QuantityRange) {
  const { dimension } = type;
  const { minimum, maximum } = range;
  const [least, most] = [type.parse(minimum), type.parse(maximum)];
  const usual = Quantity.isWithin(type.parse(dimension.example), least, most) ? dimension.example : maximum;
  const { example = usual } = range;
  return z
    .custom<Q | string>()
    .meta({
      type: "string",
      maxLength: LONGEST_QUANTITY,
      pattern: patternOf(dimension),
      $comment: `${dimension.name}: from ${minimum} to ${maximum}, such as ${example}`,
      examples: [example],
      quantityRange: { minimum, maximum },
    })
    .transform((value, context): Q => {
      if (typeof value === "string" && value.length > LONGEST_QUANTITY) {
        context.addIssue({ code: "too_big", origin: "string", maximum: LONGEST_QUANTITY, inclusive: true, input: value });
        return z.NEVER;
      }
      try {
        const quantity = Quantity.isOf(value, dimension)
          ? (value as Q)
          : type.parse(typeof value === "string" ? value : String(value));
        const isWithin = Quantity.isWithin(quantity, least, most);
        const isTooClose = isWithin && Quantity.isNegligible(quantity);
        if (isWithin && !isTooClose) return quantity;
        if (isTooClose) throw outside(value, { isTooSmall: true, range: exceptCloseToZero(range, dimension), dimension });
        throw outside(value, { isTooSmall: Quantity.isWithin(least, quantity, most), range, dimension });
      } catch (error) {
        if (!GigasiteError.is(error)) throw error;
        const [problem] = error.problems;
        context.addIssue({ code: "custom", message: problem?.message ?? error.message, input: value, params: { problem } });
        return z.NEVER;
      }
    });
}

/** A range that starts at 0, for the message about a quantity that is too close to it. */
function exceptCloseToZero({ maximum }: QuantityRange, dimension: Dimension): QuantityRange {
  return { minimum: `${SMALLEST} ${baseUnitOf(dimension)}`, maximum };
}

/** The error of a quantity outside its range. */
function outside(
  value: unknown,
  of: { readonly isTooSmall: boolean; readonly range: QuantityRange; readonly dimension: Dimension },
): GigasiteError {
  const { minimum, maximum } = of.range;
  const noun = of.dimension.name.replace(/^an? /, "");
  const written = typeof value === "string" ? value : "";
  const [low, high] = [inUnitOf(written, minimum, of.dimension), inUnitOf(written, maximum, of.dimension)];
  const allowed = `from ${minimum} to ${maximum}${low === undefined || high === undefined ? "" : ` (${low} to ${high})`}`;
  return GigasiteError.of({
    code: "UNIT002",
    path: "",
    message: `this ${noun} is too ${of.isTooSmall ? "small" : "large"}`,
    found: shown(value),
    allowed,
    remedy: `give ${of.dimension.name} ${allowed}; check the unit`,
  });
}

export const power = (range: QuantityRange) => quantitySchema(Power, range);
export const energy = (range: QuantityRange) => quantitySchema(Energy, range);
export const apparentPower = (range: QuantityRange) => quantitySchema(ApparentPower, range);
export const bandwidth = (range: QuantityRange) => quantitySchema(Bandwidth, range);
export const length = (range: QuantityRange) => quantitySchema(Length, range);
export const flowRate = (range: QuantityRange) => quantitySchema(FlowRate, range);
export const mass = (range: QuantityRange) => quantitySchema(Mass, range);
export const temperature = (range: QuantityRange) => quantitySchema(Temperature, range);
