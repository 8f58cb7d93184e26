/** A difference as text with its sign: `+$1.23 M`, `-12`; 0 has none. An unknown one has another text, or none. */
export function signed(amount: number | null, text: (amount: number) => string, unknown = ""): string {
  if (amount === null) return unknown;
  const sign = amount > 0 ? "+" : amount < 0 ? "-" : "";
  return `${sign}${text(Math.abs(amount))}`;
}
