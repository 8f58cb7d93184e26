import { cyclonedxOf } from "../../bom/writers/cyclonedx";
import { sourceText } from "../../bom/writers/source-text";
import { API_VERSION } from "../../model";
import type { RentedBill } from "../../replica";
import { styles, textTable, wrapped, type TextOptions } from "../../formats";
import { csvOf } from "../../formats/csv";
import { BLANK, mdLine, mdDocument, mdTable } from "../../formats/markdown";
import { rentedPages, rentedSheet } from "./rented-sheet";
import { RENTED_HEADS, rentedNotes, rentedRow, rentedTotalsRow } from "./rented-text";

const heading = ({ site, region }: RentedBill) => `Rented bill of ${site}, ${region}`;

/** The rented bill as text that ends with a line feed. */
export function rentedTable(bill: RentedBill, options: TextOptions = {}): string {
  const style = styles(options);
  const columns = RENTED_HEADS.map((head) => ({
    head: head.replace(":", ""),
    align: head.endsWith(":") ? ("left" as const) : ("right" as const),
  }));
  return [
    style.heading(wrapped(heading(bill), options)),
    "",
    textTable(columns, [...bill.lines.map(rentedRow), rentedTotalsRow(bill)], options),
    "",
    ...rentedNotes(bill).map((note) => style.warning(wrapped(note, options))),
    "",
    ...bill.sources.map((source) => style.muted(wrapped(sourceText(source), options))),
    "",
  ].join("\n");
}

/** The rented bill as JSON: a stable contract, to which keys may be added. Unknown figures are null, never 0. */
export function rentedJson(bill: RentedBill): string {
  return `${JSON.stringify({ apiVersion: API_VERSION, kind: "RentedBill", ...bill }, null, 2)}\n`;
}

/** The lines as CSV with a header row. Cells of unknown figures are empty. */
export function rentedCsv({ lines }: RentedBill): string {
  const heads = ["item", "purpose", "quantity", "unit", "usd_per_hour", "usd_per_month", "bound", "block_low_usd"];
  const more = ["block_high_usd", "price_region", "price_date", "price_status", "price_sources"];
  const rows = lines.map(({ item, purpose, quantity, unit, price, block }) => [
    ...[item, purpose, quantity, unit, price?.usdPerHour ?? null, price?.usdPerMonth ?? null, price?.bound ?? null],
    ...[block?.low ?? null, block?.high ?? null, price?.region ?? null, price?.asOf ?? null, price?.status ?? null],
    price?.sources.join("; ") ?? null,
  ]);
  return csvOf([[...heads, ...more], ...rows]);
}

/** The rented bill in GitHub's Markdown. */
export function rentedMarkdown(bill: RentedBill): string {
  return mdDocument([
    mdLine`# ${heading(bill)}`,
    BLANK,
    ...mdTable(RENTED_HEADS, [...bill.lines.map(rentedRow), rentedTotalsRow(bill)]),
    BLANK,
    ...rentedNotes(bill).map((note) => mdLine`- ${note}`),
    BLANK,
  ]);
}

/** The rented bill as a CycloneDX document, one platform component per line. */
export function rentedCyclonedx(bill: RentedBill): string {
  const { site, region, currency, totals, lines } = bill;
  const root = { usdPerHour: totals.usdPerHour, usdPerMonth: totals.usdPerMonth, region, currency };
  return cyclonedxOf(
    "platform",
    { name: site, description: heading(bill), figures: root },
    lines.map(({ item, purpose, quantity, unit, price }) => ({
      name: item,
      description: `${item}, ${purpose}`,
      figures: {
        purpose,
        quantity,
        unit,
        usdPerHour: price?.usdPerHour ?? null,
        usdPerMonth: price?.usdPerMonth ?? null,
        priceDate: price?.asOf ?? null,
        priceStatus: price?.status ?? null,
        priceSources: price?.sources.join(", ") || null,
      },
    })),
  );
}

/** The rented bill as a spreadsheet. Totals are formulas. */
export async function rentedXlsx(bill: RentedBill): Promise<Uint8Array> {
  const { workbookOf } = await import("../../formats/sheet/workbook");
  return workbookOf([rentedSheet(bill, heading(bill))], rentedPages(bill));
}
