/** A difference as text with its sign: `+$1.23 M`, `-12`; 0 has none. */
export function signed(amount: number, text: (amount: number) => string): string {
  const sign = amount > 0 ? "+" : amount < 0 ? "-" : "";
  return `${sign}${text(Math.abs(amount))}`;
}
