import { counted, measures, thousands, type TextOptions } from "../../formats";
import { BLANK, mdLine, mdDocument, mdFolded, mdLinked, mdTable, type Markdown } from "../../formats/markdown";
import type { Bom, BomSource } from "../bom";
import { billHeading } from "./heading";
import { moneyCell, moneyText } from "./money-text";
import { billNotes } from "./notes";
import { SYSTEMS, type System } from "../../catalog/system";
import { atLeast, totalsHeads, totalsRow } from "./totals-row";

const TEXT_HEADS = ["Part:", "Use:", "Qty", "Unit price", "Price date:", "Price status:", "Price sources:"];

/** The bill in GitHub's Markdown, for pull requests: totals and notes, then the lines of each system, collapsed. */
export function renderMarkdown(bom: Bom, options: TextOptions = {}): string {
  const [money, moneyIn] = [moneyText(bom), moneyCell(bom)];
  const heads = [...TEXT_HEADS, "Total", "kW", measures(options).mass.unit, "Lead time (weeks)"];
  const totals = bom.systems.map((entry) => [SYSTEMS[entry.system], ...totalsRow(entry, moneyIn, options)]);
  return mdDocument([
    mdLine`# ${billHeading(bom)}`,
    BLANK,
    ...mdTable(
      ["System:", ...totalsHeads(options)],
      [...totals, [mdLine`**Total**`, ...totalsRow(bom.totals, moneyIn, options)]],
    ),
    BLANK,
    ...billNotes(bom).map((note) => mdLine`- ${note}`),
    BLANK,
    ...bom.systems.flatMap((entry) =>
      mdFolded(
        `${SYSTEMS[entry.system]}: ${counted(entry.lines, "line")}, ${atLeast(money(entry.usd), entry.unpricedLines)}`,
        mdTable(heads, linesOf(bom, entry.system, options)),
      ),
    ),
    ...(bom.sources.length === 0
      ? []
      : mdFolded(
          "Price sources",
          bom.sources.map((source) => mdLine`- ${sourceLine(source)}`),
        )),
  ]);
}

function linesOf(bom: Bom, system: System, options: TextOptions): string[][] {
  const money = moneyCell(bom);
  return bom.lines
    .filter((line) => line.system === system)
    .map(({ description, purpose, quantity, price, powerKw, weightKg, leadWeeks }) => [
      description,
      purpose,
      thousands(quantity),
      price ? money(price.each.usd) : "no price",
      price?.asOf ?? "",
      price?.status ?? "",
      price?.sources.join(", ") ?? "",
      price ? money(price.total.usd) : "",
      powerKw === null ? "" : thousands(powerKw),
      weightKg === null ? "" : measures(options).mass.figure(weightKg),
      leadWeeks === null ? "" : thousands(leadWeeks),
    ]);
}

/** A source with its address as a link. A user's own source is its key alone. */
function sourceLine({ key, title, address }: BomSource): Markdown {
  return address === "" ? mdLine`${key}` : mdLine`${key}: ${title}, ${mdLinked(address)}`;
}
