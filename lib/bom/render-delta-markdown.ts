import { dollars, thousands } from "../text";
import type { BomDelta, BomDeltaLine } from "./bom-delta";
import { deltaHeading, deltaNotes, priceText } from "./delta-notes";
import { deltaSections, type DeltaSection } from "./delta-sections";
import { escaped, markdownTable } from "./markdown";
import { signed } from "./signed";

const HEADS = ["Part:", "Use:", "Qty before", "Qty after", "Change", "Cost change", "kW change", "Lead time (weeks)"];

const REPRICED_HEADS = ["Part:", "Use:", "Qty", "Price before", "Price after", "Cost change"];

/** The delta in GitHub's Markdown, for pull requests: totals, then lines by system. */
export function renderDeltaMarkdown(delta: BomDelta): string {
  return [
    `# ${escaped(deltaHeading(delta))}`,
    "",
    ...deltaNotes(delta).map((note) => `- ${escaped(note)}`),
    "",
    ...deltaSections(delta).flatMap((section) => [`## ${section.heading}`, "", ...sectionTable(section), ""]),
  ].join("\n");
}

/** The lines of a section as a table in GitHub's Markdown. */
export function sectionTable({ lines, repriced }: DeltaSection): string[] {
  return repriced ? markdownTable(REPRICED_HEADS, lines.map(repricedRowOf)) : markdownTable(HEADS, lines.map(rowOf));
}

function rowOf({ description, purpose, before, after, quantity, difference, powerKw, leadWeeks }: BomDeltaLine): string[] {
  return [
    escaped(description),
    escaped(purpose),
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
    escaped(description),
    escaped(purpose),
    thousands(after),
    priceText(eachUsd.before),
    priceText(eachUsd.after),
    signed(difference?.usd ?? 0, dollars),
  ];
}
