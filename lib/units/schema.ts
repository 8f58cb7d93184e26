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

/** A class of quantities as these schemas need it. */
interface QuantityClass<Q extends Quantity> {
  readonly dimension: Dimension;
  parse(text: string): Q;
}

/**
 * The schema of a quantity: a text with its unit (as in a site file) or an instance (as in TypeScript) comes in,
 * an instance comes out. In a JSON Schema it is the text with its pattern.
 */
function quantitySchema<Q extends Quantity>(type: QuantityClass<Q>) {
  const { dimension } = type;
  return z
    .custom<Q | string>()
    .meta({
      type: "string",
      pattern: patternOf(dimension),
      $comment: `${dimension.name}: such as ${dimension.example}`,
      examples: [dimension.example],
    })
    .transform((value, context): Q => {
      if (Quantity.isOf(value, dimension)) return value as Q;
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

export const power = () => quantitySchema(Power);
/** A power that something is divided by. */
export const positivePower = () =>
  power().refine((value) => value.toWatts() > 0, {
    params: {
      problem: {
        code: "UNIT002",
        message: "this power must be more than nothing",
        allowed: `more than 0 W, such as "${Power.dimension.example}"`,
        remedy: "give what it can carry, or take the entry out",
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
