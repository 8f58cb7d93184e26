import { headingOf } from "../bom";
import { deltaNotes } from "../bom/delta-notes";
import type { SiteDelta, SiteDeltaSide } from "./site-delta";

/** What is compared, one sentence for each side. */
export function sideTexts({ before, after }: SiteDelta): string[] {
  return [`Before: ${sideText(before)}.`, `After: ${sideText(after)}.`];
}

/** What a reader of the tables must know, one sentence each. */
export function siteDeltaNotes({ bom, other }: SiteDelta): string[] {
  return [...deltaNotes(bom), ...(other.length === 0 ? [] : [`Also different, and not shown here: ${other.join(", ")}.`])];
}

function sideText(side: SiteDeltaSide): string {
  return `${side.from} (${headingOf(side)})`;
}
