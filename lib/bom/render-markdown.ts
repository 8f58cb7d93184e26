import { counted, measures, thousands, type TextOptions } from "../text";
import type { Bom, BomSource } from "./bom";
import { billHeading } from "./heading";
import { escaped, markdownTable } from "./markdown";
import { moneyCell, moneyText } from "./money-text";
import { billNotes } from "./notes";
import { sourceText } from "./source-text";
import { SYSTEMS, type System } from "../catalog/system";
import { atLeast, totalsHeads, totalsRow } from "./totals-row";

const TEXT_HEADS = ["Part:", "Use:", "Qty", "Unit price", "Price date:", "Price status:", "Price sources:"];

/** The bill in GitHub's Markdown, for pull requests: totals and notes, then the lines of each system, collapsed. */
export function renderMarkdown(bom: Bom, options: TextOptions = {}): string {
  const [money, moneyIn] = [moneyText(bom), moneyCell(bom)];
  const heads = [...TEXT_HEADS, "Total", "kW", measures(options).mass.unit, "Lead time (weeks)"];
  const totals = bom.systems.map((entry) => [SYSTEMS[entry.system], ...totalsRow(entry, moneyIn, options)]);
  return [
    `# ${escaped(billHeading(bom))}`,
    "",
    ...markdownTable(
      ["System:", ...totalsHeads(options)],
      [...totals, ["**Total**", ...totalsRow(bom.totals, moneyIn, options)]],
    ),
    "",
    ...billNotes(bom).map((note) => `- ${escaped(note)}`),
    "",
    ...bom.systems.flatMap((entry) =>
      folded(
        `${SYSTEMS[entry.system]}: ${counted(entry.lines, "line")}, ${atLeast(money(entry.usd), entry.unpricedLines)}`,
        markdownTable(heads, linesOf(bom, entry.system, options)),
      ),
    ),
    ...(bom.sources.length === 0
      ? []
      : folded(
          "Price sources",
          bom.sources.map((source) => `- ${sourceText(escapedSource(source), linked)}`),
        )),
  ].join("\n");
}

/** Collapsed lines of Markdown. */
function folded(heading: string, lines: readonly string[]): string[] {
  return ["<details>", `<summary>${heading}</summary>`, "", ...lines, "", "</details>", ""];
}

function linesOf(bom: Bom, system: System, options: TextOptions): string[][] {
  const money = moneyCell(bom);
  return bom.lines
    .filter((line) => line.system === system)
    .map(({ description, purpose, quantity, price, powerKw, weightKg, leadWeeks }) => [
      escaped(description),
      escaped(purpose),
      thousands(quantity),
      price ? money(price.each.usd) : "no price",
      escaped(price?.asOf ?? ""),
      price?.status ?? "",
      escaped(price?.sources.join(", ") ?? ""),
      price ? money(price.total.usd) : "",
      powerKw === null ? "" : thousands(powerKw),
      weightKg === null ? "" : measures(options).mass.figure(weightKg),
      leadWeeks === null ? "" : thousands(leadWeeks),
    ]);
}

function escapedSource({ key, title, address }: BomSource): BomSource {
  return { key: escaped(key), title: escaped(title), address };
}

/** Web addresses as links, other text unchanged. */
function linked(address: string): string {
  const words = address.split(" ").map((word) => (/^https?:\/\/[^\s<>]+$/.test(word) ? `<${word}>` : escaped(word)));
  return words.join(" ");
}
