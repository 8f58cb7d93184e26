import { z } from "zod";
import { PART_CLASSES, partOf } from "../catalog/part";
import { SYSTEM_NAMES } from "../catalog/system";
import { lineSchema } from "../schema/line";
import { countSchema } from "./count";

/** Additional parts, such as accessories and spares. */
export const itemSchema = z.strictObject({
  part: partOf(...PART_CLASSES).describe("Part id of any class."),
  count: countSchema().describe("Quantity for the whole site."),
  system: z.enum(SYSTEM_NAMES).describe("System under which the bill of materials lists it."),
  for: lineSchema().describe("Use, as shown in the bill of materials."),
});

export type Item = z.output<typeof itemSchema>;
