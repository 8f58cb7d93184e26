import { z } from "zod";
import { USED_SHARE } from "../catalog/ranges";
import { plainNumber } from "../schema/number";

/** Operation of the site. */
export const operationSchema = z.strictObject({
  loadFactor: plainNumber(USED_SHARE)
    .default(1)
    .describe("Mean power divided by nameplate power over a year; 1 for continuous training."),
});
