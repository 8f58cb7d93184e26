import { round } from "../units";
import type { Money, UnitCosts, UnitCounts } from "./bom";
import { DIGITS } from "./sum";

/** Cost per unit of capacity. */
export function unitCostsOf({ usd, low, high }: Money, { gpus, itPowerKw, bf16Pflops }: UnitCounts): UnitCosts {
  const per = (units: number | null): Money | null => {
    if (units === null || units <= 0) return null;
    const share = (amount: number) => round(amount / units, DIGITS.usd);
    return { usd: share(usd), low: share(low), high: share(high) };
  };
  return { gpu: per(gpus), itMw: per(itPowerKw / 1000), bf16Pflop: per(bf16Pflops) };
}
