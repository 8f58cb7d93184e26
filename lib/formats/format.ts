import { round } from "../units";

/** `12544` as `12,544`, in any locale, with a fixed number of digits after the point. */
export function thousands(value: number, digits = 0): string {
  const [whole = "", fraction] = round(value, digits).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A figure to three significant digits, without trailing zeros: `837.54` as `838`, `12345` as `12,300`, `5` as `5`. */
export function significant(value: number): string {
  return threeDigits(value)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** `38280000` US dollars as `$38.3 M`, to three significant digits; below a million in dollars, below a thousand with cents. */
export function dollars(usd: number): string {
  const unit = DOLLAR_UNITS.find(({ size }) => round(usd / size, 2) >= 1);
  if (unit) return `$${threeDigits(usd / unit.size)} ${unit.symbol}`;
  return `$${thousands(usd, Number.isInteger(round(usd, 2)) || usd >= 1000 ? 0 : 2)}`;
}

const DOLLAR_UNITS = [
  { size: 1e9, symbol: "B" },
  { size: 1e6, symbol: "M" },
];

/** Kilowatts in the largest unit that leaves at least 1, to three significant digits: `850 kW`, `154 MW`, `1.21 GW`. */
export function kilowatts(kw: number): string {
  const { size, symbol } = powerUnitOf(kw);
  return `${significant(kw / size)} ${symbol}`;
}

/** The largest unit of power that leaves at least 1 of these kilowatts. */
export function powerUnitOf(kw: number): { readonly size: number; readonly symbol: string } {
  return POWER_UNITS.find(({ size }) => round(kw / size, 2) >= 1) ?? { size: 1, symbol: "kW" };
}

const POWER_UNITS = [
  { size: 1e6, symbol: "GW" },
  { size: 1e3, symbol: "MW" },
];

/** A share of 1 as `12.3 %`. */
export function percent(share: number): string {
  return `${thousands(share * 100, 1)} %`;
}

/** `1 line`, `2 lines`; the plural is given where it is irregular. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${thousands(count)} ${count === 1 ? noun : plural}`;
}

/** `45 minutes`; two hours and longer as `35.4 hours`. */
export function durationText(minutes: number): string {
  return minutes < 120 ? `${significant(minutes)} minutes` : `${significant(minutes / 60)} hours`;
}

function threeDigits(value: number): string {
  const rounded = round(value, 2 - magnitudeOf(value));
  return thousands(rounded, Math.max(0, 2 - magnitudeOf(rounded)));
}

/** The power of ten of the first digit. */
function magnitudeOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
}
