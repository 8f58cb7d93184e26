import { SYSTEMS, type System } from "../../catalog/system";
import { measures, thousands, type TextOptions } from "../../formats";
import { figureCell, figureColumn, tableOf, textColumn, type Table, type TableColumn } from "../../formats/table";
import type { Bom, BomLine } from "../bom";
import { atLeast } from "./at-least";
import { moneyCell } from "./money-text";

/** Mark of an unverified price where no column has the status. */
export const UNVERIFIED = "?";

const TERMINAL = { only: ["terminal"] } as const;
const PAGE = { only: ["html"] } as const;
const NARROW = { only: ["terminal", "markdown"] } as const;
const WIDE = { only: ["markdown", "html"] } as const;

/** The lines of a system of a bill, as wide as those of the other systems. */
export function systemTable(bom: Pick<Bom, "lines" | "exchange">, system: System, options: TextOptions = {}): Table {
  const lines = bom.lines.filter((line) => line.system === system);
  return tableOf(columnsOf(bom, options), lines, { aligned: "lines" });
}

/** All lines of a bill with their total. */
export function lineTable(bom: Pick<Bom, "lines" | "exchange" | "totals">, options: TextOptions = {}): Table {
  const { usd, low, high, powerKw, unratedLines } = bom.totals;
  const money = moneyCell(bom);
  const sums: Readonly<Record<string, string>> = {
    Part: "Total",
    Total: money(usd),
    Low: money(low),
    High: money(high),
    kW: powerKw === null ? "" : atLeast(thousands(powerKw), unratedLines),
  };
  const columns = columnsOf(bom, options);
  return tableOf(columns, bom.lines, { total: columns.map(({ head }) => sums[head] ?? "") });
}

/** A terminal has room for the most important columns only, and a page for all. */
function columnsOf(bom: Pick<Bom, "exchange">, options: TextOptions): TableColumn<BomLine>[] {
  const money = moneyCell(bom);
  const { mass } = measures(options);
  const unitPrice = ({ price }: BomLine) => figureCell(price?.each.usd, money, "no price");
  const mark = ({ price }: BomLine) => (price?.status === "unverified" ? UNVERIFIED : "");
  return [
    textColumn("Part", ({ description, part }) => ({ text: description, detail: part })),
    textColumn("Use", ({ purpose }) => purpose),
    textColumn("System", ({ system }) => SYSTEMS[system], PAGE),
    figureColumn("Qty", ({ quantity }) => figureCell(quantity, thousands)),
    figureColumn("Unit price", (line) => `${unitPrice(line).text}${mark(line)}`, TERMINAL),
    figureColumn("Unit price", unitPrice, WIDE),
    textColumn("Price date", ({ price }) => price?.asOf ?? ""),
    textColumn("Price status", ({ price }) => price?.status ?? "", WIDE),
    textColumn("Price sources", ({ price }) => price?.sources.join(", ") ?? "", WIDE),
    figureColumn("Total", ({ price }) => figureCell(price?.total.usd, money)),
    figureColumn("Low", ({ price }) => figureCell(price?.total.low, money), PAGE),
    figureColumn("High", ({ price }) => figureCell(price?.total.high, money), PAGE),
    figureColumn("kW", ({ powerKw }) => figureCell(powerKw, thousands)),
    figureColumn(mass.unit, ({ weightKg }) => figureCell(weightKg, mass.figure), NARROW),
    figureColumn("Lead time (weeks)", ({ leadWeeks }) => figureCell(leadWeeks, thousands), WIDE),
  ];
}
