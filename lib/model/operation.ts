import { z } from "zod";

/** How the site is run. */
export const operationSchema = z.strictObject({
  loadFactor: z
    .number()
    .positive()
    .max(1)
    .default(1)
    .describe("Mean over largest draw in a year. 1 is a site that trains day and night."),
});
