/**
 * Rounds half away from zero to a number of decimal digits. Used where a figure leaves the program,
 * never between two steps of a computation.
 */
export function round(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa, exponent = "0"] = Math.abs(value).toString().split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const [whole, power = "0"] = shifted.toString().split("e");
  const magnitude = Number(`${whole}e${Number(power) - digits}`);
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}
