import type { PartClass } from "../catalog/part";
import { statusSchema, type Status } from "../catalog/provenance";
import type { BomLine, BomTotals, SystemTotals, Totals } from "./bom";
import { isUnpriced, isUnrated, isUnweighed } from "./missing";
import { DIGITS, exactSum } from "./sum";
import { SYSTEM_NAMES } from "../catalog/system";
import { maxOf } from "../units";

/** Totals by system, in the order of systems, without those that have no lines. */
export function systemTotalsOf(lines: readonly BomLine[]): SystemTotals[] {
  return SYSTEM_NAMES.map((system) => ({ system, of: lines.filter((line) => line.system === system) }))
    .filter(({ of }) => of.length > 0)
    .map(({ system, of }) => ({ system, ...sumsOf(of) }));
}

/** Part classes of servers and of racks sold with servers. */
const SERVERS: ReadonlySet<PartClass> = new Set(["node", "rack-system"]);

/** Totals over all lines, with the quality of their prices. The order of the lines does not matter. */
export function totalsOf(lines: readonly BomLine[]): BomTotals {
  const sums = sumsOf(lines);
  const dates = lines.flatMap(({ price }) => (price && price.asOf !== "" ? [price.asOf] : [])).sort();
  return {
    ...sums,
    serverAndNetworkUsd: usdOf(lines.filter((line) => SERVERS.has(line.class) || line.system === "network")),
    oldestPrice: dates[0] ?? null,
    newestPrice: dates.at(-1) ?? null,
  };
}

function sumsOf(lines: readonly BomLine[]): Totals {
  const usd = usdOf(lines);
  const usdByStatus = byStatus(lines);
  const weeks = lines.flatMap((line) => line.leadWeeks ?? []);
  return {
    usd,
    low: usdOf(lines, "low"),
    high: usdOf(lines, "high"),
    lines: lines.length,
    powerKw: knownSum(lines, (line) => line.powerKw, DIGITS.kw),
    weightKg: knownSum(lines, (line) => line.weightKg, DIGITS.kg),
    rackUnits: knownSum(lines, (line) => line.rackUnits, 0),
    leadWeeks: weeks.length === 0 ? null : maxOf(weeks),
    sparesUsd: usdOf(lines.filter((line) => line.spare)),
    usdByStatus,
    unverifiedShare: usd === 0 ? 0 : usdByStatus.unverified / usd,
    unpricedLines: lines.filter(isUnpriced).length,
    unweighedLines: lines.filter(isUnweighed).length,
    unratedLines: lines.filter(isUnrated).length,
  };
}

function byStatus(lines: readonly BomLine[]): Record<Status, number> {
  const entries = statusSchema.options.map((status) => [
    status,
    usdOf(lines.filter((line) => line.price?.status === status)),
  ]);
  return Object.fromEntries(entries) as Record<Status, number>;
}

function usdOf(lines: readonly BomLine[], bound: "usd" | "low" | "high" = "usd"): number {
  return sumOf(lines, (line) => line.price?.total[bound] ?? null, DIGITS.usd);
}

/** Null where there are lines, and none states an amount. */
function knownSum(lines: readonly BomLine[], amount: (line: BomLine) => number | null, digits: number): number | null {
  const isUnknown = lines.length > 0 && lines.every((line) => amount(line) === null);
  return isUnknown ? null : sumOf(lines, amount, digits);
}

function sumOf(lines: readonly BomLine[], amount: (line: BomLine) => number | null, digits: number): number {
  return exactSum(
    lines.map((line) => amount(line) ?? 0),
    digits,
  );
}
