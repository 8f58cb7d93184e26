import { round } from "../units";

/** `12544` as `12,544`, in any locale; with exactly so many digits after the point. */
export function thousands(value: number, digits = 0): string {
  const [whole = "", fraction] = round(value, digits).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `1234500000` US dollars as `$1.23 B`; below a thousand with its cents, where it has any: `$12,500`, `$2.50`. */
export function dollars(usd: number): string {
  const unit = DOLLAR_UNITS.find(({ size }) => round(usd / size, 2) >= 1);
  if (unit) return `$${thousands(usd / unit.size, 2)} ${unit.symbol}`;
  return `$${thousands(usd, Number.isInteger(round(usd, 2)) || usd >= 1000 ? 0 : 2)}`;
}

const DOLLAR_UNITS = [
  { size: 1e9, symbol: "B" },
  { size: 1e6, symbol: "M" },
];

/** Kilowatts in the unit that reads best: `850.0 kW`, `154.20 MW`, `1.21 GW`. */
export function kilowatts(kw: number): string {
  const unit = POWER_UNITS.find(({ size }) => round(kw / size, 2) >= 1);
  return unit ? `${thousands(kw / unit.size, 2)} ${unit.symbol}` : `${thousands(kw, 1)} kW`;
}

const POWER_UNITS = [
  { size: 1e6, symbol: "GW" },
  { size: 1e3, symbol: "MW" },
];

/** A share of 1 as `12.3 %`. */
export function percent(share: number): string {
  return `${thousands(share * 100, 1)} %`;
}

/** `1 line`, `2 lines`; with a plural of its own where that is no `s` more. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${thousands(count)} ${count === 1 ? noun : plural}`;
}
