import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { API, apiReports } from "./api-reports";
import { contractNames, RELEASED } from "./contract";

/**
 * Writes the reports of the public API: `npm run api`. With `--release`, as part of a
 * release, it also records the names that are released. CI compares and never writes.
 */
function main(): void {
  if (process.env["CI"]) throw new Error("API reports are written by hand, not in CI");
  for (const [file, text] of Object.entries(apiReports())) writeFileSync(join(API, file), text);
  if (process.argv.includes("--release")) writeFileSync(RELEASED, `${contractNames().join("\n")}\n`);
}

if (require.main === module) main();
