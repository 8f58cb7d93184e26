import { billNotes, type Bom, type BomLine } from "../../bom";
import { moneyText } from "../../bom/writers/money-text";
import { atLeast, totalsHeads, totalsRow } from "../../bom/writers/totals-row";
import { SYSTEMS } from "../../catalog/system";
import { thousands, type TextOptions } from "../../formats";
import { markup, type Content, type Markup } from "../markup";
import { table, type TableCell } from "../table";

/** The bill of materials: totals by system, notes, and all lines with filter and sort order. */
export function bomSection(bom: Bom, options: TextOptions = {}): Markup {
  return markup`${totalsTable(bom, options)}
    <ul class="notes">
      ${billNotes(bom).map((note) => markup`<li>${note}</li>`)}
    </ul>
    <h3>Lines</h3>
    ${tools(bom)} ${lineTable(bom)}`;
}

function totalsTable(bom: Bom, options: TextOptions): Markup {
  const { systems, totals } = bom;
  const money = moneyText(bom);
  return table({
    caption: "Totals by system",
    columns: [{ head: "System" }, ...totalsHeads(options).map((head) => ({ head, figures: true }))],
    rows: systems.map((entry) => [SYSTEMS[entry.system], ...totalsRow(entry, money, options)]),
    total: ["Total", ...totalsRow(totals, money, options)],
  });
}

function tools({ systems }: Bom): Markup {
  return markup`<div class="tools" hidden>
    <label for="bom-text">Filter</label>
    <input type="search" id="bom-text" autocomplete="off" placeholder="part, use, source" />
    <label for="bom-system">System</label>
    <select id="bom-system">
      <option value="">all</option>
      ${systems.map(({ system }) => markup`<option value="${system}">${SYSTEMS[system]}</option>`)}
    </select>
    <span id="bom-count" role="status"></span>
  </div>`;
}

function lineTable(bom: Bom): Markup {
  const { lines, totals } = bom;
  const money = moneyText(bom);
  const figures = ["Qty", "Unit price", "Total", "Low", "High", "kW", "Lead time (weeks)"];
  return table({
    id: "bom-lines",
    caption: "Lines of the bill of materials",
    headed: true,
    columns: [
      ...[{ head: "Part" }, { head: "Use" }, { head: "System" }],
      ...figures.map((head) => ({ head, figures: true })),
      ...[{ head: "Status" }, { head: "Price date" }, { head: "Sources" }],
    ],
    groups: lines.map(({ system }) => system),
    rows: lines.map((line) => lineCells(line, money)),
    total: [
      ...["Total", "", "", "", "", money(totals.usd), money(totals.low), money(totals.high)],
      ...[totals.powerKw === null ? "" : atLeast(thousands(totals.powerKw), totals.unratedLines), "", "", "", ""],
    ],
  });
}

function lineCells(line: BomLine, money: (usd: number) => string): TableCell[] {
  const { part, description, purpose, system, quantity, price, powerKw, leadWeeks } = line;
  const name: Content = markup`${description} <small>${part}</small>`;
  return [
    ...[name, purpose, SYSTEMS[system], figure(quantity, thousands), figure(price?.each.usd, money, "no price")],
    ...[figure(price?.total.usd, money), figure(price?.total.low, money), figure(price?.total.high, money)],
    ...[figure(powerKw, thousands), figure(leadWeeks, thousands)],
    ...[price?.status ?? "", price?.asOf ?? "", price?.sources.join(", ") ?? ""],
  ];
}

/** A figure that sorts by value; unknown figures sort last. */
function figure(value: number | null | undefined, format: (value: number) => string, none = ""): TableCell {
  return value === null || value === undefined ? { shown: none, value: null } : { shown: format(value), value };
}
