/** Of so many random cases, `npm test` tries one. */
const SHARE = 25;

/**
 * The number of random cases for a law that takes long. `npm run test:laws` runs all of them, in the test files that call
 * this function; `npm test` runs a few.
 */
export function lawRuns(all: number): number {
  return process.env["ALL_CASES"] ? all : Math.min(all, Math.max(3, Math.ceil(all / SHARE)));
}
