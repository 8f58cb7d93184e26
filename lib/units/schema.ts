import { z } from "zod";
import { GigasiteError } from "../errors";
import { ApparentPower } from "./apparent-power";
import { Bandwidth } from "./bandwidth";
import { patternOf, type Dimension } from "./dimension";
import { Energy } from "./energy";
import { FlowRate } from "./flow-rate";
import { Length } from "./length";
import { Mass } from "./mass";
import { Power } from "./power";
import { Quantity } from "./quantity";
import { Temperature } from "./temperature";

/** A class of quantities. */
interface QuantityClass<Q extends Quantity> {
  readonly dimension: Dimension;
  parse(text: string): Q;
}

/** Maximum length of a quantity with its unit, in characters; exact digits and the longest unit take less. */
const LONGEST_QUANTITY = 60;

/**
 * The schema of a quantity. Input: a text with a unit (as in a site file) or an instance (as in TypeScript); output: an
 * instance. In a JSON Schema: the text, with its pattern.
 */
function quantitySchema<Q extends Quantity>(type: QuantityClass<Q>) {
  const { dimension } = type;
  return z
    .custom<Q | string>()
    .meta({
      type: "string",
      maxLength: LONGEST_QUANTITY,
      pattern: patternOf(dimension),
      $comment: `${dimension.name}: such as ${dimension.example}`,
      examples: [dimension.example],
    })
    .transform((value, context): Q => {
      if (Quantity.isOf(value, dimension)) return value as Q;
      if (typeof value === "string" && value.length > LONGEST_QUANTITY) {
        context.addIssue({ code: "too_big", origin: "string", maximum: LONGEST_QUANTITY, inclusive: true, input: value });
        return z.NEVER;
      }
      try {
        return type.parse(typeof value === "string" ? value : String(value));
      } catch (error) {
        if (!GigasiteError.is(error)) throw error;
        const [problem] = error.problems;
        context.addIssue({ code: "custom", message: problem?.message ?? error.message, input: value, params: { problem } });
        return z.NEVER;
      }
    });
}

/** A plain number above 0, in the unit that its key states. */
export const positiveIn = (unit: string) => z.number().positive().meta({ unit });
/** A plain number of at least 0, in the unit that its key states. */
export const amountIn = (unit: string) => z.number().nonnegative().meta({ unit });

export const power = () => quantitySchema(Power);
/** A power above 0, such as a capacity. */
export const positivePower = () =>
  power().refine((value) => value.toWatts() > 0, {
    params: {
      problem: {
        code: "UNIT002",
        message: "this power must be above 0",
        allowed: `above 0 W, such as "${Power.dimension.example}"`,
        remedy: "give its capacity, or remove the entry",
      },
    },
  });
export const energy = () => quantitySchema(Energy);
export const apparentPower = () => quantitySchema(ApparentPower);
export const bandwidth = () => quantitySchema(Bandwidth);
export const length = () => quantitySchema(Length);
export const flowRate = () => quantitySchema(FlowRate);
export const mass = () => quantitySchema(Mass);
export const temperature = () => quantitySchema(Temperature);
