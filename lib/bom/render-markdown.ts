import { counted, dollars, thousands } from "../text";
import type { Bom, BomSource } from "./bom";
import { headingOf } from "./heading";
import { escaped, markdownTable } from "./markdown";
import { billNotes } from "./notes";
import { sourceText } from "./source-text";
import { SYSTEMS, type System } from "../catalog/system";
import { TOTALS_HEADS, totalsRow } from "./totals-row";

const LINE_HEADS = ["Part:", "For:", "Quantity", "Each", "Price of:", "Status:", "Sources:", "Total", "kW", "Lead (weeks)"];

/** The bill in GitHub's Markdown, for pull requests: totals first, then the lines of each system. */
export function renderMarkdown(bom: Bom): string {
  const totals = bom.systems.map((entry) => [SYSTEMS[entry.system], ...totalsRow(entry)]);
  return [
    `# Bill of materials of ${escaped(headingOf(bom))}`,
    "",
    ...markdownTable(["System:", ...TOTALS_HEADS], [...totals, ["**Total**", ...totalsRow(bom.totals)]]),
    "",
    ...billNotes(bom).map((note) => `- ${note}`),
    "",
    ...bom.systems.flatMap((entry) => [
      `## ${SYSTEMS[entry.system]}: ${counted(entry.lines, "line")}, ${dollars(entry.usd)}`,
      "",
      ...markdownTable(LINE_HEADS, linesOf(bom, entry.system)),
      "",
    ]),
    ...(bom.sources.length === 0 ? [] : ["## Sources of the prices", ""]),
    ...bom.sources.map((source) => `- ${sourceText(escapedSource(source), linked)}`),
    "",
  ].join("\n");
}

function linesOf(bom: Bom, system: System): string[][] {
  return bom.lines
    .filter((line) => line.system === system)
    .map(({ description, purpose, quantity, price, powerKw, leadWeeks }) => [
      escaped(description),
      escaped(purpose),
      thousands(quantity),
      price ? dollars(price.each.usd) : "no price",
      escaped(price?.asOf ?? ""),
      price?.status ?? "",
      escaped(price?.sources.join(", ") ?? ""),
      price ? dollars(price.total.usd) : "",
      powerKw === null ? "" : thousands(powerKw),
      leadWeeks === null ? "" : thousands(leadWeeks),
    ]);
}

function escapedSource({ key, title, address }: BomSource): BomSource {
  return { key: escaped(key), title: escaped(title), address };
}

/** Web addresses as links, any other text as it is. */
function linked(address: string): string {
  const words = address.split(" ").map((word) => (/^https?:\/\/[^\s<>]+$/.test(word) ? `<${word}>` : escaped(word)));
  return words.join(" ");
}
