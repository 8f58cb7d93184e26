import { printable } from "../errors";
import { counted, styles, textTable, thousands, type TextColumn, type TextOptions, wrapped } from "../text";
import type { Bom, BomLine } from "./bom";
import { billHeading } from "./heading";
import { moneyCell, moneyText } from "./money-text";
import { billNotes } from "./notes";
import { sourceText } from "./source-text";
import { SYSTEMS } from "../catalog/system";
import { totalsTable } from "./totals-table";

/** Mark of an unverified price. */
const UNVERIFIED = "?";

const COLUMNS: readonly TextColumn[] = [
  { head: "Part", width: 24 },
  { head: "Use", width: 17 },
  { head: "Qty", width: 9, align: "right" },
  { head: "Unit price", width: 10, align: "right" },
  { head: "Price date", width: 10 },
  { head: "Total", width: 9, align: "right" },
  { head: "kW", width: 9, align: "right" },
];

/** The bill as text for a terminal. Amounts are rounded; JSON and CSV have all digits. */
export function renderTable(bom: Bom, options: TextOptions): string {
  const style = styles(options);
  const [money, moneyIn] = [moneyText(bom), moneyCell(bom)];
  const systems = bom.systems.flatMap((totals) => {
    const lines = bom.lines.filter((line) => line.system === totals.system);
    const subtotal = `${SYSTEMS[totals.system]}: ${counted(totals.lines, "line")}, ${money(totals.usd)}`;
    return [
      style.heading(subtotal),
      textTable(
        COLUMNS,
        lines.map((line) => rowOf(line, moneyIn)),
      ),
      "",
    ];
  });
  return [
    style.heading(wrapped(printable(billHeading(bom)))),
    "",
    ...systems,
    style.heading("Totals"),
    totalsTable(bom),
    "",
    ...billNotes(bom).map((note) => style.warning(wrapped(printable(note)))),
    `${UNVERIFIED} marks an unverified price`,
    ...(bom.sources.length === 0 ? [] : ["", style.heading("Price sources")]),
    ...bom.sources.map((source) => style.muted(wrapped(printable(sourceText(source, String))))),
    "",
  ].join("\n");
}

function rowOf(line: BomLine, money: (usd: number) => string): string[] {
  const { description, purpose, quantity, price, powerKw } = line;
  const mark = price?.status === "unverified" ? UNVERIFIED : "";
  return [
    description,
    purpose,
    thousands(quantity),
    price ? `${money(price.each.usd)}${mark}` : "no price",
    price?.asOf ?? "",
    price ? money(price.total.usd) : "",
    powerKw === null ? "" : thousands(powerKw),
  ];
}
