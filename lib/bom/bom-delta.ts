import type { BomLine, BomSource, Money } from "./bom";

/** What changes from one bill of materials to another, such as from phase to phase: what is bought for it, and what is left over. */
export interface BomDelta {
  /** The site of the later bill. */
  readonly site: string;
  readonly title: string;
  /** Phases of both bills; null for the whole site. */
  readonly since: string | null;
  readonly phase: string | null;
  /** Of all amounts. */
  readonly currency: "USD";
  /** By system; within it the lines of the later bill in its order, then those that are gone. Lines that stay alike are left out. */
  readonly lines: readonly BomDeltaLine[];
  /** Sums of both bills for each system that has lines in one of them, changed or not. */
  readonly systems: readonly BomDeltaSystem[];
  readonly totals: BomDeltaTotals;
  /** What only the earlier, and only the later bill has no part for. */
  readonly unbilled: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** The sources that prices name. */
  readonly sources: readonly BomSource[];
}

/** A line that one of the bills has alone, or that both have with other figures. */
export interface BomDeltaLine extends Pick<BomLine, "system" | "part" | "class" | "description" | "purpose" | "unit"> {
  /** `repriced` where nothing but the price of a unit is another. */
  readonly change: "added" | "removed" | "changed" | "repriced";
  /** Quantities in both bills, and the later less the earlier one. */
  readonly before: number;
  readonly after: number;
  readonly quantity: number;
  /** Price of one unit in the later bill, else in the earlier one; null where nobody has priced the part. */
  readonly price: BomLine["price"];
  /** US dollars for one unit in each bill; null where it lacks the line, or the line a price. */
  readonly eachUsd: { readonly before: number | null; readonly after: number | null };
  /** What the later line costs more: at the prices, and at their lower and upper bounds. Null where neither has a price. */
  readonly difference: Money | null;
  /** How much of `difference.usd` comes from another price of a unit, and not from another quantity. */
  readonly repricedUsd: number;
  /** What it draws and weighs more; null where neither states a figure. */
  readonly powerKw: number | null;
  readonly weightKg: number | null;
  /** Time from order to delivery; null where unknown. */
  readonly leadWeeks: number | null;
}

/** What a system comes to in both bills, and the later less the earlier sum. */
export interface BomDeltaSystem {
  readonly system: BomLine["system"];
  readonly beforeUsd: number;
  readonly afterUsd: number;
  readonly usd: number;
  readonly powerKw: number;
}

/** Sums over all lines of a delta. */
export interface BomDeltaTotals extends Money {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly repriced: number;
  /** What is spent on lines that cost more, and what lines are worth that cost less; the sum is `usd`. */
  readonly spentUsd: number;
  readonly savedUsd: number;
  /** How much of `usd` comes from other prices, and not from other quantities. */
  readonly repricedUsd: number;
  readonly powerKw: number;
  readonly weightKg: number;
  /** Lines that are missing in the sums of money. */
  readonly unpricedLines: number;
  /** Longest time from order to delivery among lines that grow; null where none is known. */
  readonly leadWeeks: number | null;
}
