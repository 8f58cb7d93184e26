import type { PartClass } from "../catalog/part";
import type { Source, Status } from "../catalog/provenance";
import type { System } from "../catalog/system";
import type { Exchange } from "../catalog/exchange";
import type { CableLayer, TierName } from "../plan/site-plan";

/** The bill of materials of a site or one of its phases. */
export interface Bom {
  readonly site: string;
  readonly title: string;
  /** Phase of the bill; null for the whole site. */
  readonly phase: string | null;
  /** Currency of all amounts. */
  readonly currency: "USD";
  /** Display currency of tables, spreadsheets and pages; null for US dollars. */
  readonly exchange: Exchange | null;
  /** By system, then in the order of the plan. No quantity is 0. */
  readonly lines: readonly BomLine[];
  /** One entry per system with lines. */
  readonly systems: readonly SystemTotals[];
  readonly totals: BomTotals;
  /** Capacity that the bill buys. */
  readonly units: UnitCounts;
  /** Cost of the whole bill per unit of capacity. */
  readonly per: UnitCosts;
  /** Equipment in the plan without a selected part, not included in any total. */
  readonly unbilled: readonly string[];
  /** Price sources, in the order of the lines. */
  readonly sources: readonly BomSource[];
}

/** A line: the quantity of one part for one use. */
export interface BomLine {
  readonly system: System;
  /** Part id. */
  readonly part: string;
  readonly class: PartClass;
  /** Vendor and model. */
  readonly description: string;
  /** Use, such as `pod h100` or `fabric compute, leaf`. */
  readonly purpose: string;
  /** First phase of the site with this line; null without phases, or for a line of no phase. */
  readonly phase: string | null;
  /** Kind of pod that contains it; null for shared equipment. */
  readonly pod: string | null;
  /** Fabric of a switch, cable or transceiver, and its tier or layer; null for other equipment. */
  readonly fabric: string | null;
  readonly layer: TierName | CableLayer | null;
  /** Whether it is a spare: it has a cost and a weight, but no power and no rack units. */
  readonly spare: boolean;
  /** At least 1. */
  readonly quantity: number;
  readonly unit: "each";
  /** Null without a price: totals exclude the line, and count it as unpriced. */
  readonly price: LinePrice | null;
  /** Nameplate power of the whole quantity; null if the part has none. */
  readonly powerKw: number | null;
  /** Weight of the whole quantity; null if unknown. */
  readonly weightKg: number | null;
  /** Height of the whole quantity in rack units; null if unknown. */
  readonly rackUnits: number | null;
  /** Lead time; null if unknown. */
  readonly leadWeeks: number | null;
}

/** An amount of US dollars with lower and upper bound. */
export interface Money {
  readonly usd: number;
  readonly low: number;
  readonly high: number;
}

/** Unit price and extended price of a line. */
export interface LinePrice {
  readonly each: Money;
  readonly total: Money;
  /** Price date (`2026-11-22`, `2024-08`, `2025`); empty for a user's price without one. */
  readonly asOf: string;
  readonly status: Status;
  /** Keys of {@link Bom.sources}. */
  readonly sources: readonly string[];
}

/** Totals over lines. A total is null where there are lines, and none has the figure. */
export interface Totals extends Money {
  readonly lines: number;
  /** Nameplate power, without {@link unratedLines}. */
  readonly powerKw: number | null;
  /** Weight, without {@link unweighedLines}. */
  readonly weightKg: number | null;
  /** Height of all equipment in racks. */
  readonly rackUnits: number | null;
  /** Longest lead time. */
  readonly leadWeeks: number | null;
  /** Cost of spares, included in `usd`. */
  readonly sparesUsd: number;
  /** Cost by price status. */
  readonly usdByStatus: Readonly<Record<Status, number>>;
  /** Share of the cost that is based on unverified prices, from 0 to 1. */
  readonly unverifiedShare: number;
  /** Lines without a price. */
  readonly unpricedLines: number;
  /** Lines without a weight. */
  readonly unweighedLines: number;
  /** Lines of parts that use power, without nameplate power. */
  readonly unratedLines: number;
}

export interface SystemTotals extends Totals {
  readonly system: System;
}

export interface BomTotals extends Totals {
  /** Cost of nodes and network. */
  readonly serverAndNetworkUsd: number;
  /** Oldest and newest price date; null if no price has one. */
  readonly oldestPrice: string | null;
  readonly newestPrice: string | null;
}

/** Capacity that a bill buys; null if unknown. */
export interface UnitCounts {
  readonly gpus: number;
  /** Nameplate power of nodes, switches and transceivers. */
  readonly itPowerKw: number;
  /** Dense BF16 throughput of all GPUs, in petaflops per second. */
  readonly bf16Pflops: number | null;
}

/** Cost of a bill per unit of capacity; null if the capacity is 0 or unknown. */
export interface UnitCosts {
  /** Per GPU. */
  readonly gpu: Money | null;
  /** Per megawatt of IT load. */
  readonly itMw: Money | null;
  /** Per petaflop per second of dense BF16 throughput. */
  readonly bf16Pflop: Money | null;
}

/** A price source with its key. */
export interface BomSource extends Source {
  readonly key: string;
}
