import { z } from "zod";
import { PART_CLASSES, type PartClass } from "../catalog/part";
import { shareSchema } from "./share";

/**
 * Spares by part class, as a share of the installed quantity; at least one per part if the share is not 0. Default: 0. The
 * number of spares depends on contract and distance; no source gives a general figure.
 */
export const sparesSchema = z.strictObject(
  Object.fromEntries(
    PART_CLASSES.map((name) => [
      name,
      shareSchema().optional().describe(`Spares of class ${name}, as a share of the installed quantity.`),
    ]),
  ) as Record<PartClass, z.ZodOptional<ReturnType<typeof shareSchema>>>,
);

/** Shares by class; 0 for a class that is not named. */
export type Spares = z.output<typeof sparesSchema>;
