import { dollars, thousands } from "../../formats";
import { BLANK, mdLine, mdDocument, mdTable, type Markdown } from "../../formats/markdown";
import type { BomDelta, BomDeltaLine } from "./bom-delta";
import { deltaHeading, deltaNotes, priceText } from "./delta-notes";
import { deltaSections, type DeltaSection } from "./delta-sections";
import { signed } from "../../formats/signed";

const HEADS = ["Part:", "Use:", "Qty before", "Qty after", "Change", "Cost change", "kW change", "Lead time (weeks)"];

const REPRICED_HEADS = ["Part:", "Use:", "Qty", "Price before", "Price after", "Cost change"];

/** The delta in GitHub's Markdown, for pull requests: totals, then lines by system. */
export function renderDeltaMarkdown(delta: BomDelta): string {
  return mdDocument([
    mdLine`# ${deltaHeading(delta)}`,
    BLANK,
    ...deltaNotes(delta).map((note) => mdLine`- ${note}`),
    BLANK,
    ...deltaSections(delta).flatMap((section) => [mdLine`## ${section.heading}`, BLANK, ...sectionTable(section), BLANK]),
  ]);
}

/** The lines of a section as a table in GitHub's Markdown. */
export function sectionTable({ lines, repriced }: DeltaSection): Markdown[] {
  return repriced ? mdTable(REPRICED_HEADS, lines.map(repricedRowOf)) : mdTable(HEADS, lines.map(rowOf));
}

function rowOf({ description, purpose, before, after, quantity, difference, powerKw, leadWeeks }: BomDeltaLine): string[] {
  return [
    description,
    purpose,
    thousands(before),
    thousands(after),
    signed(quantity, thousands),
    difference ? signed(difference.usd, dollars) : "no price",
    powerKw === null ? "" : signed(powerKw, thousands),
    leadWeeks === null ? "" : thousands(leadWeeks),
  ];
}

function repricedRowOf({ description, purpose, after, eachUsd, difference }: BomDeltaLine): string[] {
  return [
    description,
    purpose,
    thousands(after),
    priceText(eachUsd.before),
    priceText(eachUsd.after),
    signed(difference?.usd ?? 0, dollars),
  ];
}
