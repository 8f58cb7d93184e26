import { z } from "zod";
import { lineSchema } from "../schema/line";

/** A known and accepted finding. */
export const suppressionSchema = z.strictObject({
  rule: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{3,5}\d{3}$/)
    .meta({ $comment: "the id of a rule: such as PWR002", examples: ["PWR002"] })
    .describe("Rule id."),
  path: lineSchema().optional().describe("Path in the site, as shown in the finding. Default: the whole site."),
  reason: lineSchema().describe("Reason for acceptance; reports show it with the finding."),
});

export type Suppression = z.output<typeof suppressionSchema>;
