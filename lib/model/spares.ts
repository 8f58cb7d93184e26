import { z } from "zod";
import { PART_CLASSES, type PartClass } from "../catalog/part";
import { shareSchema } from "./share";

/**
 * Spares by class of part, as a share of what is installed; of each part at least one, where the share is not 0. Every
 * default is 0: how many to keep is a matter of contract and distance, and no source gives one for all.
 */
export const sparesSchema = z.strictObject(
  Object.fromEntries(
    PART_CLASSES.map((name) => [
      name,
      shareSchema().optional().describe(`Parts of class ${name} kept in store, as a share of those installed.`),
    ]),
  ) as Record<PartClass, z.ZodOptional<ReturnType<typeof shareSchema>>>,
);

/** Shares by class; a class that is not named has none. */
export type Spares = z.output<typeof sparesSchema>;
