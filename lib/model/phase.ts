import { z } from "zod";
import { PHASE_CAPACITY } from "../catalog/ranges";
import { power } from "../schema/quantity";
import { countOrNone } from "./count";
import { byName, nameSchema } from "./name";

/** Most phases of a site: a plan sizes each on its own. The sites of this repository have at most four. */
export const MOST_PHASES = 200;

/** A phase of the site: pods and feeds in service from a date. */
export const phaseSchema = z.strictObject({
  name: nameSchema().describe("Name of the phase."),
  date: z.iso
    .date()
    .meta({ $comment: "a date: YYYY-MM-DD", examples: ["2024-07-22"] })
    .describe("Start date, YYYY-MM-DD."),
  pods: byName(countOrNone()).describe("Pods installed, by pod name. Default: 0."),
  energized: byName(countOrNone()).describe("Pods energized, by pod name. Default: all installed pods."),
  feeds: byName(power(PHASE_CAPACITY)).describe("Capacity of feeds, by feed name. Default: full capacity."),
});

export type Phase = z.output<typeof phaseSchema>;
