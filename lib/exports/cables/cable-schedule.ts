import type { CheckedSite } from "../../model";
import type { Link } from "../../sizing/cabling/link";
import { siteLinks } from "../../sizing/port-map";
import { LinkRows } from "./link-rows";
import { ROW_FORMS } from "../../formats/row-form";

/** Output format of a cable schedule. */
export type ScheduleFormat = keyof typeof ROW_FORMS;

/** All formats, the default first. */
export const SCHEDULE_FORMATS = Object.keys(ROW_FORMS) as readonly ScheduleFormat[];

/** Approximate characters per chunk: enough to spread the cost of a write over hundreds of rows. */
const CHUNK = 32_768;

/**
 * Every link of a site as text: for `csv` a header and a row per link of the port map, for `jsonl` an object per line with
 * the columns as keys. A missing value (the rail of a link between switches, a module of a cable that includes its ends) is
 * an empty cell, or null.
 *
 * The text comes in chunks of some ten kilobytes that end with a row; memory does not grow with the site.
 */
export function cableSchedule(
  checked: Pick<CheckedSite, "site" | "catalog">,
  format: ScheduleFormat,
): Generator<string, void> {
  return scheduleOf(siteLinks(checked), format);
}

/** The same of links that are known. */
export function* scheduleOf(all: Iterable<readonly Link[]>, format: ScheduleFormat): Generator<string, void> {
  const rows = new LinkRows(ROW_FORMS[format]);
  let chunk = rows.header();
  for (const links of all) {
    for (const link of links) {
      chunk += rows.row(link);
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}
