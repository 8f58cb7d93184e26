import { z } from "zod";
import { partSchema, type PartClass } from "../catalog/part";
import { shareSchema } from "./share";

const classes = partSchema.options.map((option) => option.shape.class.value);

/**
 * Spares by class of part, as a share of what is installed; of each part at least one, where the share is not 0. Every
 * default is 0: how many to keep is a matter of contract and distance, and no source gives one for all.
 */
export const sparesSchema = z.strictObject(
  Object.fromEntries(
    classes.map((name) => [
      name,
      shareSchema().optional().describe(`Parts of class ${name} kept in store, as a share of those installed.`),
    ]),
  ) as Record<PartClass, z.ZodOptional<ReturnType<typeof shareSchema>>>,
);

/** Shares by class; a class that is not named has none. */
export type Spares = z.output<typeof sparesSchema>;
