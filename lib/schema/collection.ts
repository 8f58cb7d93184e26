import { z } from "zod";

/**
 * Most entries of a list or a map, unless its key says less: ten times the largest inventory of a site known to us, some
 * hundred kinds of pods and a thousand parts.
 */
export const MOST_ENTRIES = 10_000;

/** A list of bounded size. */
export const listOf = <T extends z.ZodType>(entry: T, maximum = MOST_ENTRIES) => z.array(entry).max(maximum);

/** A mapping of bounded size. */
export const mapOf = <K extends z.core.$ZodRecordKey, T extends z.ZodType>(key: K, value: T, maximum = MOST_ENTRIES) =>
  z
    .record(key, value)
    .refine((map) => Object.keys(map).length <= maximum, {
      params: {
        problem: {
          code: "SITE004",
          message: "this has too many entries",
          allowed: `a mapping of at most ${maximum} entries`,
          remedy: `give at most ${maximum} entries`,
        },
      },
    })
    .meta({ maxProperties: maximum });
