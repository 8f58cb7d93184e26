import { dollars, percent } from "../text";
import type { RentedBill, RentedLine } from "../replica";

/** The heads of a rented bill's lines; `:` ends those of text. */
export const RENTED_HEADS = ["Item:", "For:", "Quantity", "Per hour", "Per month", "Block of 24 h", "Price of:", "Status:"];

/** A line of a rented bill as texts under {@link RENTED_HEADS}. */
export function rentedRow({ item, purpose, quantity, unit, price, block }: RentedLine): string[] {
  const most = price?.bound === "at most" ? "<= " : "";
  return [
    item,
    purpose,
    unit === "each" ? String(quantity) : `${quantity} ${unit}`,
    price === null ? "by use" : `${most}${dollars(price.usdPerHour)}`,
    price === null ? "" : `${most}${dollars(price.usdPerMonth)}`,
    blockText(block),
    price?.asOf ?? "",
    price?.status ?? "",
  ];
}

/** The sums under {@link RENTED_HEADS}. */
export function rentedTotalsRow({ totals }: RentedBill): string[] {
  const sums = [dollars(totals.usdPerHour), dollars(totals.usdPerMonth), blockText(totals.block)];
  return ["Total", "", "", ...sums, "", ""];
}

function blockText(block: RentedLine["block"]): string {
  return block === null ? "" : `${dollars(block.low)} to ${dollars(block.high)}`;
}

/** What a reader of the sums must know: one sentence each. */
export function rentedNotes({ region, totals }: RentedBill): string[] {
  return [
    `Prices are of ${region} where they are known there, else of the region that JSON and CSV name; a month has 730 hours.`,
    `${percent(totals.unverifiedShare)} of the sum rests on unverified prices.`,
    `What is paid by use has no price here: ${totals.unpricedLines} of the lines.`,
    ...(totals.block === null ? [] : ["A capacity block is paid up front and for whole days; the rest runs beside it."]),
  ];
}
