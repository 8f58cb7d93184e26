import { z } from "zod";

/** Operation of the site. */
export const operationSchema = z.strictObject({
  loadFactor: z
    .number()
    .positive()
    .max(1)
    .default(1)
    .describe("Mean power divided by nameplate power over a year; 1 for continuous training."),
});
