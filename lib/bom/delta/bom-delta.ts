import type { BomLine, BomSource, Money } from "../bom";

/** Changes from one bill of materials to another, such as from phase to phase. */
export interface BomDelta {
  /** The site of the later bill. */
  readonly site: string;
  readonly title: string;
  /** Phases of both bills; null for the whole site. */
  readonly since: string | null;
  readonly phase: string | null;
  /** Currency of all amounts. */
  readonly currency: "USD";
  /** By system, then lines of the later bill in its order, then removed lines. Unchanged lines are left out. */
  readonly lines: readonly BomDeltaLine[];
  /** Totals of both bills by system, changed or not. */
  readonly systems: readonly BomDeltaSystem[];
  readonly totals: BomDeltaTotals;
  /** Equipment without a selected part in only the earlier, or only the later bill. */
  readonly unbilled: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Price sources. */
  readonly sources: readonly BomSource[];
}

/** A line of only one bill, or of both with different figures. */
export interface BomDeltaLine extends Pick<BomLine, "system" | "part" | "class" | "description" | "purpose" | "unit"> {
  /** `repriced`: only the unit price differs. */
  readonly change: "added" | "removed" | "changed" | "repriced";
  /** Quantity in both bills, and their difference. */
  readonly before: number;
  readonly after: number;
  readonly quantity: number;
  /** Price in the later bill, or in the earlier one for a removed line; null without a price. */
  readonly price: BomLine["price"];
  /** Unit price in both bills in US dollars; null without the line or without a price. */
  readonly eachUsd: { readonly before: number | null; readonly after: number | null };
  /** Change of the extended price and of its bounds; null if neither line has a price. */
  readonly difference: Money | null;
  /** Part of `difference.usd` due to a change of the unit price. */
  readonly repricedUsd: number;
  /** Change of nameplate power and weight; null if both are unknown. */
  readonly powerKw: number | null;
  readonly weightKg: number | null;
  /** Lead time; null if unknown. */
  readonly leadWeeks: number | null;
}

/** Totals of a system in both bills, and their differences. */
export interface BomDeltaSystem {
  readonly system: BomLine["system"];
  readonly beforeUsd: number;
  readonly afterUsd: number;
  readonly usd: number;
  readonly powerKw: number;
}

/** Totals over all lines of a delta. */
export interface BomDeltaTotals extends Money {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly repriced: number;
  /** Increases and decreases of cost by line; their sum is `usd`. */
  readonly spentUsd: number;
  readonly savedUsd: number;
  /** Part of `usd` due to changes of unit prices. */
  readonly repricedUsd: number;
  readonly powerKw: number;
  readonly weightKg: number;
  /** Lines without a price. */
  readonly unpricedLines: number;
  /** Longest lead time of lines with a larger quantity; null if none is known. */
  readonly leadWeeks: number | null;
}
