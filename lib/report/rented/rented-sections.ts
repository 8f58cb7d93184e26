import { atLeast } from "../../bom/writers/at-least";
import { dollars, percent } from "../../formats";
import type { Section } from "../../formats/section";
import { figureColumn, tableOf, textColumn, type Table, type TableColumn } from "../../formats/table";
import type { RentedBill, RentedLine } from "../../replica";

/** The lines of a rented bill with their totals, then notes. */
export function rentedSections(bill: RentedBill): Section[] {
  return [{ blocks: [rentedLines(bill)] }, { blocks: [{ notes: rentedNotes(bill), tone: "warning", list: true }] }];
}

const COLUMNS: readonly TableColumn<RentedLine>[] = [
  textColumn("Item", ({ item }) => item),
  textColumn("Use", ({ purpose }) => purpose),
  figureColumn("Qty", ({ quantity, unit }) => (unit === "each" ? String(quantity) : `${quantity} ${unit}`)),
  figureColumn("Per hour", ({ price }) => (price === null ? "by usage" : `${boundMark(price)}${dollars(price.usdPerHour)}`)),
  figureColumn("Per month", ({ price }) => (price === null ? "" : `${boundMark(price)}${dollars(price.usdPerMonth)}`)),
  figureColumn("Capacity block, 24 h", ({ block }) => blockText(block)),
  textColumn("Price date", ({ price }) => price?.asOf ?? ""),
  textColumn("Status", ({ price }) => price?.status ?? ""),
];

/** Totals have `≥` where they are lower bounds. */
function rentedLines(bill: RentedBill): Table {
  const { usdPerHour, usdPerMonth, block, unpricedLines } = bill.totals;
  const missing = isLowerBound(bill) ? unpricedLines : 0;
  const sums = [dollars(usdPerHour), dollars(usdPerMonth), blockText(block)];
  const total = ["Total", "", "", ...sums.map((text) => (text === "" ? "" : atLeast(text, missing))), "", ""];
  return tableOf(COLUMNS, bill.lines, { total });
}

/** Whether totals are lower bounds: they lack the lines billed by usage, and no other price is an upper bound. */
export function isLowerBound({ totals, lines }: RentedBill): boolean {
  return totals.unpricedLines > 0 && lines.every(({ price }) => price?.bound !== "at most");
}

function boundMark({ bound }: NonNullable<RentedLine["price"]>): string {
  return bound === "at most" ? "≤ " : "";
}

function blockText(block: RentedLine["block"]): string {
  if (block === null) return "";
  const [low, high] = [dollars(block.low), dollars(block.high)];
  return low === high ? low : `${low} to ${high}`;
}

/** Notes on the totals, one sentence each. */
export function rentedNotes({ region, totals }: RentedBill): string[] {
  return [
    `Prices are for ${region}, or for the region in the JSON and CSV files if ${region} has no price. A month has 730 hours.`,
    `Unverified prices: ${percent(totals.unverifiedShare)} of the total.`,
    `Usage-based lines without a price: ${totals.unpricedLines}.`,
    ...(totals.block === null
      ? []
      : ["A capacity block is paid upfront, for whole days; the other lines are billed in addition."]),
  ];
}
