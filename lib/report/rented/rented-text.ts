import { atLeast } from "../../bom/writers/totals-row";
import { dollars, percent } from "../../formats";
import type { RentedBill, RentedLine } from "../../replica";

/** Column heads of a rented bill; those of text end with `:`. */
export const RENTED_HEADS = [
  ...["Item:", "Use:", "Qty", "Per hour", "Per month", "Capacity block, 24 h", "Price date:", "Status:"],
];

/** A line of a rented bill as texts under {@link RENTED_HEADS}. */
export function rentedRow({ item, purpose, quantity, unit, price, block }: RentedLine): string[] {
  const most = price?.bound === "at most" ? "≤ " : "";
  return [
    item,
    purpose,
    unit === "each" ? String(quantity) : `${quantity} ${unit}`,
    price === null ? "by usage" : `${most}${dollars(price.usdPerHour)}`,
    price === null ? "" : `${most}${dollars(price.usdPerMonth)}`,
    blockText(block),
    price?.asOf ?? "",
    price?.status ?? "",
  ];
}

/** The totals under {@link RENTED_HEADS}, with `≥` where they are lower bounds. */
export function rentedTotalsRow(bill: RentedBill): string[] {
  const { usdPerHour, usdPerMonth, block } = bill.totals;
  const missing = isLowerBound(bill) ? bill.totals.unpricedLines : 0;
  const sums = [dollars(usdPerHour), dollars(usdPerMonth), blockText(block)];
  return ["Total", "", "", ...sums.map((text) => (text === "" ? "" : atLeast(text, missing))), "", ""];
}

/** Whether totals are lower bounds: they lack the lines billed by usage, and no other price is an upper bound. */
export function isLowerBound({ totals, lines }: RentedBill): boolean {
  return totals.unpricedLines > 0 && lines.every(({ price }) => price?.bound !== "at most");
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
