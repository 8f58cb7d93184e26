import { z } from "zod";
import { SHARE } from "../catalog/ranges";
import { plainNumber } from "../schema/number";

/** A share: a number from 0 to 1, or a percentage with its sign. */
export const shareSchema = () =>
  z.union([
    plainNumber(SHARE),
    z
      .string()
      .regex(/^(100|\d{1,2}(\.\d{1,3})?) ?%$/)
      .meta({ $comment: "a share: a number from 0 to 1, or a percentage such as 2 %", examples: ["2 %"] })
      .transform((text) => Number.parseFloat(text) / 100),
  ]);
