import { z } from "zod";
import { power } from "../units/schema";
import { nameSchema } from "./name";

/** A phase of the site's growth: what stands and is energized on its date. */
export const phaseSchema = z.strictObject({
  name: nameSchema().describe("Name of the phase."),
  date: z.iso
    .date()
    .meta({ $comment: "a date: YYYY-MM-DD", examples: ["2024-07-22"] })
    .describe("The day from which it holds, as YYYY-MM-DD."),
  pods: z.record(z.string(), z.int().nonnegative()).default({}).describe("How many pods of a kind stand. Default: none."),
  energized: z
    .record(z.string(), z.int().nonnegative())
    .default({})
    .describe("How many of those pods have power. Default: all that stand."),
  feeds: z.record(z.string(), power()).default({}).describe("What feeds can carry. Default: their full capacity."),
});

export type Phase = z.output<typeof phaseSchema>;
