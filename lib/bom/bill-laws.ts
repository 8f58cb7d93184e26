import { ensureFigures, ensureSums, type FigureRules, type SumLaw } from "../errors/figures";
import type { Bom } from "./bom";

const RULES: FigureRules = {
  result: "the bill of materials",
  nullable: new Set([
    ...["phase", "exchange", "pod", "fabric", "layer", "price", "powerKw", "weightKg", "rackUnits", "leadWeeks"],
    ...["oldestPrice", "newestPrice", "bf16Pflops", "gpu", "itMw", "bf16Pflop"],
  ]),
  signed: new Set(),
};

const BOUNDS = ["usd", "low", "high"] as const;

/**
 * A bill whose figures are finite and none of them negative, whose extended prices are products and whose totals are sums.
 * Every bill passes this, so that none shows `$NaN`.
 * @throws DefectError with the key
 */
export function provenBill(bom: Bom): Bom {
  ensureFigures(bom, RULES);
  ensureSums(RULES.result, billLaws(bom));
  return bom;
}

function* billLaws({ lines, systems, totals }: Bom): Generator<SumLaw> {
  for (const [index, { price, quantity }] of lines.entries()) {
    for (const bound of price ? BOUNDS : [])
      yield {
        keys: ["lines", index, "price", "total", bound],
        total: price?.total[bound] ?? 0,
        parts: [(price?.each[bound] ?? 0) * quantity],
      };
  }
  for (const bound of BOUNDS) {
    const ofLines = lines.map(({ price }) => price?.total[bound] ?? 0);
    yield { keys: ["totals", bound], total: totals[bound], parts: ofLines };
    yield { keys: ["systems"], total: totals[bound], parts: systems.map((system) => system[bound]) };
  }
  yield { keys: ["totals", "usdByStatus"], total: totals.usd, parts: Object.values(totals.usdByStatus) };
  yield { keys: ["totals", "lines"], total: totals.lines, parts: systems.map((system) => system.lines) };
}
