import type { PartClass } from "../catalog/part";
import type { Source, Status } from "../catalog/provenance";
import type { System } from "../catalog/system";
import type { Exchange } from "../catalog/exchange";
import type { CableLayer, TierName } from "../sizing/plan";

/** The bill of materials of a site or of one of its phases. */
export interface Bom {
  readonly site: string;
  readonly title: string;
  /** The phase that is billed; null for the whole site. */
  readonly phase: string | null;
  /** Of all amounts. */
  readonly currency: "USD";
  /** The currency that the site asks for, in which tables, spreadsheets and pages show money; null for US dollars. */
  readonly exchange: Exchange | null;
  /** By system, and within it in the order of the plan. No line has the quantity 0. */
  readonly lines: readonly BomLine[];
  /** One entry for each system that has lines. */
  readonly systems: readonly SystemTotals[];
  readonly totals: BomTotals;
  /** What the plan gives for it. */
  readonly units: UnitCounts;
  /** What the whole bill comes to for each unit of that. */
  readonly per: UnitCosts;
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
  /** The first phase of the site that has some of it; null where the site has no phases, or nothing ties it to one. */
  readonly phase: string | null;
  /** The kind of pods that it stands in; null for all that serves several. */
  readonly pod: string | null;
  /** The fabric that it is part of, and there the tier of a switch or the layer of a cable; null for anything else. */
  readonly fabric: string | null;
  readonly layer: TierName | CableLayer | null;
  /** Whether it lies in store: it costs and weighs something, and draws no power and takes no place in a rack. */
  readonly spare: boolean;
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
  /** Height of all that stands in racks, where it is known. */
  readonly rackUnits: number;
  /** Longest time from order to delivery; null where none is known. */
  readonly leadWeeks: number | null;
  /** How much of the sum of money is for spares. */
  readonly sparesUsd: number;
  /** How much of the sum of money rests on prices of each status. */
  readonly usdByStatus: Readonly<Record<Status, number>>;
  /** Share of the sum of money, from 0 to 1, that rests on unverified prices. */
  readonly unverifiedShare: number;
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
  /** Dates of the oldest and of the newest price; null where no price has a date. */
  readonly oldestPrice: string | null;
  readonly newestPrice: string | null;
}

/** What a bill buys in all; null where nobody knows. */
export interface UnitCounts {
  readonly gpus: number;
  /** Largest draw of nodes, switches and transceivers. */
  readonly itPowerKw: number;
  /** Dense BF16 throughput of all GPUs, in petaflops per second. */
  readonly bf16Pflops: number | null;
}

/** The sum of a bill for one unit of what it buys; null where there is none of it, or nobody knows how much. */
export interface UnitCosts {
  /** For one GPU. */
  readonly gpu: Money | null;
  /** For one megawatt of IT power. */
  readonly itMw: Money | null;
  /** For one petaflop per second of dense BF16 throughput. */
  readonly bf16Pflop: Money | null;
}

/** A source with the key that prices name it by. */
export interface BomSource extends Source {
  readonly key: string;
}
