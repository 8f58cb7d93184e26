import type { PartClass } from "../catalog/part";
import type { Source, Status } from "../catalog/provenance";
import type { System } from "../catalog/system";

/** The bill of materials of a site or of one of its phases. */
export interface Bom {
  readonly site: string;
  readonly title: string;
  /** The phase that is billed; null for the whole site. */
  readonly phase: string | null;
  /** Of all amounts. */
  readonly currency: "USD";
  /** By system, and within it in the order of the plan. No line has the quantity 0. */
  readonly lines: readonly BomLine[];
  /** One entry for each system that has lines. */
  readonly systems: readonly SystemTotals[];
  readonly totals: BomTotals;
  /** What the plan needs and has no part for; no total holds what it costs. */
  readonly unbilled: readonly string[];
  /** The sources that prices name, in the order of the lines. */
  readonly sources: readonly BomSource[];
}

/** What is bought of one part for one purpose. */
export interface BomLine {
  readonly system: System;
  /** Part id. */
  readonly part: string;
  readonly class: PartClass;
  /** Maker and model. */
  readonly description: string;
  /** What it is for, such as `pod h100` or `fabric compute, leaf`. */
  readonly purpose: string;
  /** At least 1. */
  readonly quantity: number;
  readonly unit: "each";
  /** Null where nobody has priced the part; such a line adds nothing to any total and is counted in them. */
  readonly price: LinePrice | null;
  /** Largest electrical draw of the whole quantity; null where the part states none. */
  readonly powerKw: number | null;
  /** Weight of the whole quantity; null where the part states none. */
  readonly weightKg: number | null;
  /** Height of the whole quantity in rack units; null where the part states none. */
  readonly rackUnits: number | null;
  /** Time from order to delivery; null where unknown. */
  readonly leadWeeks: number | null;
}

/** An amount of US dollars with the bounds of what was found. */
export interface Money {
  readonly usd: number;
  readonly low: number;
  readonly high: number;
}

/** The price of a line: of one unit and, `total`, of the whole quantity. */
export interface LinePrice {
  readonly each: Money;
  readonly total: Money;
  /** Date of the price (`2026-11-22`, `2024-08`, `2025`); empty where the user stated none. */
  readonly asOf: string;
  readonly status: Status;
  /** Keys of {@link Bom.sources}. */
  readonly sources: readonly string[];
}

/** Sums over lines. */
export interface Totals extends Money {
  readonly lines: number;
  readonly powerKw: number;
  readonly weightKg: number;
  /** Lines that are missing in the sum of money. */
  readonly unpricedLines: number;
  /** Lines that are missing in the sum of weights. */
  readonly unweighedLines: number;
}

export interface SystemTotals extends Totals {
  readonly system: System;
}

export interface BomTotals extends Totals {
  /** Nodes and everything of the network. */
  readonly serverAndNetworkUsd: number;
  /** How much of the sum of money rests on prices of each status. */
  readonly usdByStatus: Readonly<Record<Status, number>>;
  /** Share of the sum of money, from 0 to 1, that rests on unverified prices. */
  readonly unverifiedShare: number;
  /** Dates of the oldest and of the newest price; null where no price has a date. */
  readonly oldestPrice: string | null;
  readonly newestPrice: string | null;
}

/** A source with the key that prices name it by. */
export interface BomSource extends Source {
  readonly key: string;
}
