import type { Bom, BomLine, Money } from "../bom";
import type { BomDelta, BomDeltaLine, BomDeltaSystem, BomDeltaTotals } from "./bom-delta";
import { DIGITS, exactSum, exactTimes } from "../sum";
import { SYSTEM_NAMES } from "../../catalog/system";
import { maxOf } from "../../units";

/** Changes from one bill to another. Lines with the same system, part and use are compared. */
export function deltaOf(before: Bom, after: Bom): BomDelta {
  const earlier = new Map(before.lines.map((line) => [keyOf(line), line]));
  const later = new Set(after.lines.map(keyOf));
  const pairs = [
    ...after.lines.map((line) => deltaLine(line, earlier.get(keyOf(line)), line)),
    ...before.lines.filter((line) => !later.has(keyOf(line))).map((line) => deltaLine(line, line, undefined)),
  ];
  const lines = SYSTEM_NAMES.flatMap((system) => pairs.filter((line) => line.system === system && !isAlike(line)));
  const sources = new Map([...after.sources, ...before.sources].map((source) => [source.key, source]));
  const named = new Set(lines.flatMap((line) => line.price?.sources ?? []));
  return {
    site: after.site,
    title: after.title,
    since: before.phase,
    phase: after.phase,
    currency: after.currency,
    lines,
    systems: systemsOf(before, after),
    totals: totalsOf(lines),
    unbilled: {
      before: before.unbilled.filter((text) => !after.unbilled.includes(text)),
      after: after.unbilled.filter((text) => !before.unbilled.includes(text)),
    },
    sources: [...sources.values()].filter((source) => named.has(source.key)),
  };
}

function keyOf({ system, part, purpose }: BomLine): string {
  return JSON.stringify([system, part, purpose]);
}

/** @param shown the later line, or the earlier one if removed */
function deltaLine(shown: BomLine, before: BomLine | undefined, after: BomLine | undefined): BomDeltaLine {
  const { system, part, class: partClass, description, purpose, unit, price, leadWeeks } = shown;
  const money = (bound: keyof Money) =>
    difference(before?.price?.total[bound] ?? null, after?.price?.total[bound] ?? null, DIGITS.usd);
  const [usd, low, high] = [money("usd"), money("low"), money("high")];
  const quantities = { before: before?.quantity ?? 0, after: after?.quantity ?? 0 };
  const eachUsd = { before: before?.price?.each.usd ?? null, after: after?.price?.each.usd ?? null };
  const amounts = {
    quantity: quantities.after - quantities.before,
    difference: usd === null || low === null || high === null ? null : { usd, low, high },
    powerKw: difference(before?.powerKw ?? null, after?.powerKw ?? null, DIGITS.kw),
    weightKg: difference(before?.weightKg ?? null, after?.weightKg ?? null, DIGITS.kg),
  };
  return {
    system,
    part,
    class: partClass,
    description,
    purpose,
    unit,
    price,
    leadWeeks,
    change: before === undefined ? "added" : after === undefined ? "removed" : isRepriced(amounts) ? "repriced" : "changed",
    ...quantities,
    ...amounts,
    eachUsd,
    repricedUsd:
      before && after
        ? exactTimes(after.quantity, difference(eachUsd.before, eachUsd.after, DIGITS.usd) ?? 0, DIGITS.usd)
        : 0,
  };
}

type Amounts = Pick<BomDeltaLine, "quantity" | "difference" | "powerKw" | "weightKg">;

/** Whether only prices differ. */
function isRepriced({ quantity, difference: money, powerKw, weightKg }: Amounts): boolean {
  return [quantity, powerKw, weightKg].every(isNothing) && !(money === null || Object.values(money).every(isNothing));
}

function isNothing(amount: number | null): boolean {
  return (amount ?? 0) === 0;
}

function systemsOf(before: Bom, after: Bom): BomDeltaSystem[] {
  return SYSTEM_NAMES.flatMap((system) => {
    const [earlier, later] = [before, after].map(({ systems }) => systems.find((totals) => totals.system === system));
    if (!earlier && !later) return [];
    const [beforeUsd, afterUsd] = [earlier?.usd ?? 0, later?.usd ?? 0];
    const powerKw = exactSum([later?.powerKw ?? 0, -(earlier?.powerKw ?? 0)], DIGITS.kw);
    return [{ system, beforeUsd, afterUsd, usd: exactSum([afterUsd, -beforeUsd], DIGITS.usd), powerKw }];
  });
}

/** The change of an amount. An unknown amount counts as 0 if the other one is known. */
function difference(before: number | null, after: number | null, digits: number): number | null {
  return before === null && after === null ? null : exactSum([after ?? 0, -(before ?? 0)], digits);
}

/** Whether a line is unchanged. */
function isAlike({ change, quantity, difference: money, powerKw, weightKg }: BomDeltaLine): boolean {
  const amounts = [quantity, ...Object.values<number | null>({ ...money }), powerKw, weightKg];
  return change === "changed" && amounts.every(isNothing);
}

function totalsOf(lines: readonly BomDeltaLine[]): BomDeltaTotals {
  const count = (change: BomDeltaLine["change"]) => lines.filter((line) => line.change === change).length;
  const amounts = lines.flatMap((line) => line.difference ?? []);
  const money = (bound: keyof Money) => amounts.map((amount) => amount[bound]);
  const weeks = lines.filter((line) => line.quantity > 0).flatMap((line) => line.leadWeeks ?? []);
  const sumOf = (values: readonly (number | null)[], digits: number) =>
    exactSum(
      values.map((value) => value ?? 0),
      digits,
    );
  return {
    usd: sumOf(money("usd"), DIGITS.usd),
    low: sumOf(money("low"), DIGITS.usd),
    high: sumOf(money("high"), DIGITS.usd),
    added: count("added"),
    removed: count("removed"),
    changed: count("changed"),
    repriced: count("repriced"),
    spentUsd: sumOf(
      money("usd").filter((usd) => usd > 0),
      DIGITS.usd,
    ),
    savedUsd: sumOf(
      money("usd").filter((usd) => usd < 0),
      DIGITS.usd,
    ),
    repricedUsd: sumOf(
      lines.map((line) => line.repricedUsd),
      DIGITS.usd,
    ),
    powerKw: sumOf(
      lines.map((line) => line.powerKw),
      DIGITS.kw,
    ),
    weightKg: sumOf(
      lines.map((line) => line.weightKg),
      DIGITS.kg,
    ),
    unpricedLines: lines.filter((line) => line.difference === null).length,
    leadWeeks: weeks.length === 0 ? null : maxOf(weeks),
  };
}
