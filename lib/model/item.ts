import { z } from "zod";
import { PART_CLASSES, partOf } from "../catalog/part";
import { SYSTEM_NAMES } from "../catalog/system";
import { countSchema } from "./count";
import { lineSchema } from "./line";

/** Parts that are bought beside what follows from the site, such as accessories and spares. */
export const itemSchema = z.strictObject({
  part: partOf(...PART_CLASSES).describe("Part id, of any class."),
  count: countSchema().describe("How many, for the whole site."),
  system: z.enum(SYSTEM_NAMES).describe("Where the bill of materials lists it."),
  for: lineSchema().describe("What it is for, as the bill of materials says it."),
});

export type Item = z.output<typeof itemSchema>;
