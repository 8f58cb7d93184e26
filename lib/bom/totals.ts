import type { PartClass } from "../catalog/part";
import { statusSchema, type Status } from "../catalog/provenance";
import type { BomLine, BomTotals, SystemTotals, Totals } from "./bom";
import { DIGITS, exactSum } from "./sum";
import { SYSTEM_NAMES } from "../catalog/system";

/** Sums by system, in the order of systems; those without lines are left out. */
export function systemTotalsOf(lines: readonly BomLine[]): SystemTotals[] {
  return SYSTEM_NAMES.map((system) => ({ system, of: lines.filter((line) => line.system === system) }))
    .filter(({ of }) => of.length > 0)
    .map(({ system, of }) => ({ system, ...sumsOf(of) }));
}

/** Classes of parts that are servers or hold them. */
const SERVERS: ReadonlySet<PartClass> = new Set(["node", "rack-system"]);

/** Sums over all lines, and how well their prices are known. The order of the lines does not matter. */
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
    powerKw: sumOf(lines, (line) => line.powerKw, DIGITS.kw),
    weightKg: sumOf(lines, (line) => line.weightKg, DIGITS.kg),
    rackUnits: sumOf(lines, (line) => line.rackUnits, 0),
    leadWeeks: weeks.length === 0 ? null : Math.max(...weeks),
    sparesUsd: usdOf(lines.filter((line) => line.spare)),
    usdByStatus,
    unverifiedShare: usd === 0 ? 0 : usdByStatus.unverified / usd,
    unpricedLines: lines.filter((line) => line.price === null).length,
    unweighedLines: lines.filter((line) => line.weightKg === null).length,
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

function sumOf(lines: readonly BomLine[], amount: (line: BomLine) => number | null, digits: number): number {
  return exactSum(
    lines.map((line) => amount(line) ?? 0),
    digits,
  );
}
