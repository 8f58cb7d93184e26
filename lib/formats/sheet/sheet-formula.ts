/** Formula of the sum of a range: empty, and not 0, where no cell has a number. */
export function knownSum(range: string): string {
  return knownOnly(range, `SUM(${range})`);
}

/** Formula of the largest number of a range; empty where no cell has a number. */
export function knownMaximum(range: string): string {
  return knownOnly(range, `MAX(${range})`);
}

/** Formula of the share of a part in a total; empty where the total is 0 or empty. */
export function shareOf(part: string, total: string): string {
  return `IF(SUM(${total})=0,"",(${part})/${total})`;
}

function knownOnly(range: string, formula: string): string {
  return `IF(COUNT(${range})=0,"",${formula})`;
}
