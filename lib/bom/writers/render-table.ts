import { SYSTEMS } from "../../catalog/system";
import { counted, measures, styles, textTables, thousands, type TextColumn, type TextOptions, wrapped } from "../../formats";
import type { Bom, BomLine } from "../bom";
import { billHeading } from "./heading";
import { moneyCell, moneyText } from "./money-text";
import { billNotes } from "./notes";
import { sourceText } from "./source-text";
import { atLeast } from "./totals-row";
import { totalsTable } from "./totals-table";

/** Mark of an unverified price. */
const UNVERIFIED = "?";

/** The bill as text for a terminal. Amounts are rounded; JSON and CSV have all digits. */
export function renderTable(bom: Bom, options: TextOptions): string {
  const style = styles(options);
  const text = (line: string) => wrapped(line, options);
  return [
    style.heading(text(billHeading(bom))),
    "",
    ...lineTables(bom, options),
    style.heading("Totals"),
    totalsTable(bom, options),
    "",
    ...billNotes(bom).map((note) => style.warning(text(note))),
    `${UNVERIFIED} marks an unverified price`,
    ...(bom.sources.length === 0 ? [] : ["", style.heading("Price sources")]),
    ...bom.sources.map((source) => style.muted(text(sourceText(source)))),
    "",
  ].join("\n");
}

/** A heading and a table of lines per system, with the same column widths. */
function lineTables(bom: Bom, options: TextOptions): string[] {
  const money = moneyText(bom);
  const tables = bom.systems.map(({ system }) =>
    bom.lines.filter((line) => line.system === system).map((line) => rowOf(line, moneyCell(bom), options)),
  );
  const texts = textTables(columnsOf(options), tables, options);
  return bom.systems.flatMap(({ system, lines, usd, unpricedLines }, index) => {
    const subtotal = `${SYSTEMS[system]}: ${counted(lines, "line")}, ${atLeast(money(usd), unpricedLines)}`;
    return [styles(options).heading(subtotal), texts[index] ?? "", ""];
  });
}

function columnsOf(options: TextOptions): TextColumn[] {
  const figures = (head: string): TextColumn => ({ head, align: "right" });
  return [
    ...[{ head: "Part" }, { head: "Use" }, figures("Qty"), figures("Unit price"), { head: "Price date" }],
    ...[figures("Total"), figures("kW"), figures(measures(options).mass.unit)],
  ];
}

function rowOf(line: BomLine, money: (usd: number) => string, options: TextOptions): string[] {
  const { description, purpose, quantity, price, powerKw, weightKg } = line;
  const mark = price?.status === "unverified" ? UNVERIFIED : "";
  return [
    description,
    purpose,
    thousands(quantity),
    price ? `${money(price.each.usd)}${mark}` : "no price",
    price?.asOf ?? "",
    price ? money(price.total.usd) : "",
    powerKw === null ? "" : thousands(powerKw),
    weightKg === null ? "" : measures(options).mass.figure(weightKg),
  ];
}
