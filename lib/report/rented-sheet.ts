import { FIGURE_FORMAT, firstRowOf, MONEY_FORMAT, type BookSheet } from "../bom/workbook";
import type { RentedBill } from "../replica";
import { rentedNotes } from "./rented-text";

/** Amounts per hour of small things are fractions of a cent. */
const HOURLY_FORMAT = "#,##0.0000";

/** The sheet of a rented bill: months follow from hours, and the sums from the lines. */
export function rentedSheet(bill: RentedBill, heading: string): BookSheet {
  const above = [heading];
  const first = firstRowOf({ above });
  const last = first + bill.lines.length - 1;
  return {
    name: "Rented",
    above,
    columns: [
      { head: "Item", width: 48 },
      { head: "For", width: 44 },
      { head: "Quantity", width: 12, format: FIGURE_FORMAT },
      { head: "Unit", width: 8 },
      { head: "USD per hour", width: 14, format: HOURLY_FORMAT },
      { head: "USD per month", width: 16, format: MONEY_FORMAT },
      { head: "Block of 24 h, low", width: 18, format: MONEY_FORMAT },
      { head: "Block of 24 h, high", width: 18, format: MONEY_FORMAT },
      { head: "Bound", width: 9 },
      { head: "Price of", width: 11 },
      { head: "Status", width: 11 },
      { head: "Sources", width: 24 },
    ],
    rows: [
      ...bill.lines.map(({ item, purpose, quantity, unit, price, block }, index) => [
        ...[item, purpose, quantity, unit, price?.usdPerHour ?? null],
        price === null ? null : { formula: `E${first + index}*730` },
        ...[block?.low ?? null, block?.high ?? null, price?.bound ?? "by use", price?.asOf ?? null],
        ...[price?.status ?? null, price?.sources.join(", ") ?? null],
      ]),
      ["Total", null, null, null, { formula: `SUM(E${first}:E${last})` }, { formula: `SUM(F${first}:F${last})` }],
      [],
      ...rentedNotes(bill).map((note) => [note]),
    ],
    bold: [bill.lines.length],
    printed: 11,
  };
}
