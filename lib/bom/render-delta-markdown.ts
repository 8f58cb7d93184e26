import { dollars, thousands } from "../text";
import type { BomDelta, BomDeltaLine } from "./delta";
import { deltaHeading, deltaNotes } from "./delta-notes";
import { escaped, markdownTable } from "./markdown";
import { signed } from "./signed";
import { SYSTEM_NAMES, SYSTEMS } from "../catalog/system";

const HEADS = ["Part:", "For:", "Before", "After", "More", "Total", "kW", "Lead (weeks)"];

/** The delta in GitHub's Markdown, for pull requests: the sums first, then the lines of each system. */
export function renderDeltaMarkdown(delta: BomDelta): string {
  const systems = SYSTEM_NAMES.flatMap((system) => {
    const lines = delta.lines.filter((line) => line.system === system);
    return lines.length === 0 ? [] : [`## ${SYSTEMS[system]}`, "", ...markdownTable(HEADS, lines.map(rowOf)), ""];
  });
  return [
    `# Change of the bill of materials of ${escaped(deltaHeading(delta))}`,
    "",
    ...deltaNotes(delta).map((note) => `- ${escaped(note)}`),
    "",
    ...systems,
  ].join("\n");
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
