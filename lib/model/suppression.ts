import { z } from "zod";
import { lineSchema } from "./line";

/** A finding that is known and accepted. */
export const suppressionSchema = z.strictObject({
  rule: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{3,5}\d{3}$/)
    .meta({ $comment: "the id of a rule: such as PWR002", examples: ["PWR002"] })
    .describe("Id of the rule."),
  path: lineSchema().optional().describe("Where in the site, as the finding says it. Default: everywhere."),
  reason: lineSchema().describe("Why it is accepted; it is printed with the finding."),
});

export type Suppression = z.output<typeof suppressionSchema>;
