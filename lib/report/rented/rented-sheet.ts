import { atLeastFormat, COUNT_FORMAT, firstRowOf, MONEY_FORMAT, type BookSheet } from "../../formats/sheet/book-sheet";
import { priceDatesNote } from "../../bom/writers/notes";
import type { PageTexts } from "../../formats/sheet/print-setup";
import { knownSum } from "../../formats/sheet/sheet-formula";
import type { RentedBill } from "../../replica";
import { isLowerBound, rentedNotes } from "./rented-sections";

/** Rates of small items are fractions of a cent. */
const HOURLY_FORMAT = "[<1]0.0000;[<1000]#,##0.00;#,##0";

/** Header and footer of a rented bill. */
export function rentedPages({ site, region, lines }: RentedBill): PageTexts {
  const dates = lines.flatMap(({ price }) => price?.asOf ?? []).sort();
  const note = priceDatesNote({ oldestPrice: dates[0] ?? null, newestPrice: dates.at(-1) ?? null });
  return { title: `${site}, replica in ${region}`, document: "Rented bill", note };
}

/** The sheet of a rented bill. Monthly prices and totals are formulas of the lines. */
export function rentedSheet(bill: RentedBill, heading: string): BookSheet {
  const above = [heading];
  const first = firstRowOf({ above });
  const last = first + bill.lines.length - 1;
  const lines = (letter: string) => `${letter}${first}:${letter}${last}`;
  const formatOf = (format: string) => (isLowerBound(bill) ? atLeastFormat(format) : format);
  const total = (formula: string, format: string) => ({ formula, format: formatOf(format) });
  const sum = (letter: string, format: string) => total(knownSum(lines(letter)), format);
  // A block covers the nodes; all other lines are added at their hourly rate.
  const day = (letter: string) => {
    const others = `24*SUMPRODUCT(--ISBLANK(${lines(letter)}),${lines("E")})`;
    return total(`IF(COUNT(${lines(letter)})=0,"",SUM(${lines(letter)})+${others})`, MONEY_FORMAT);
  };
  return {
    name: "Rented",
    above,
    columns: [
      { head: "Item", width: 30 },
      { head: "Use", width: 40 },
      { head: "Qty", width: 9, format: COUNT_FORMAT },
      { head: "Unit", width: 8 },
      { head: "USD per hour", width: 12, format: HOURLY_FORMAT },
      { head: "USD per month", width: 14, format: MONEY_FORMAT },
      { head: "24 h block, low (USD)", width: 13, format: MONEY_FORMAT },
      { head: "24 h block, high (USD)", width: 13, format: MONEY_FORMAT },
      { head: "Price bound", width: 11 },
      { head: "Price date", width: 11 },
      { head: "Price status", width: 11 },
      { head: "Sources", width: 24 },
    ],
    rows: [
      ...bill.lines.map(({ item, purpose, quantity, unit, price, block }, index) => [
        ...[item, purpose, quantity, unit, price?.usdPerHour ?? null],
        price === null ? null : { formula: `E${first + index}*730` },
        ...[block?.low ?? null, block?.high ?? null, price?.bound ?? "by usage", price?.asOf ?? null],
        ...[price?.status ?? null, price?.sources.join(", ") ?? null],
      ]),
      ["Total", null, null, null, sum("E", HOURLY_FORMAT), sum("F", MONEY_FORMAT), day("G"), day("H")],
    ],
    bold: [bill.lines.length],
    filtered: bill.lines.length,
    printed: 11,
    notes: rentedNotes(bill),
  };
}
