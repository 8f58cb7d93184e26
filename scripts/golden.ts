import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { billOf } from "../lib/bom";
import { loadSite } from "../lib/model";
import { planSite } from "../lib/sizing";
import { SITE_FILES } from "./site-files";

export const GOLDEN = join(__dirname, "../test/golden/bom");

/** The golden bills of the example sites, by file name: part, use, quantity and price of each line. */
export function goldenBills(): Record<string, string> {
  return Object.fromEntries(SITE_FILES.map(({ name, path }) => [`${name}.json`, goldenBill(path)]));
}

/** A line for each line of the bill. Only what every form of a bill has is kept, so that new columns change no golden file. */
function goldenBill(path: string): string {
  const { catalog, prices, site } = loadSite(path);
  const lines = billOf(planSite({ site, catalog }), catalog, prices).lines.map(({ part, purpose, quantity, price }) =>
    JSON.stringify({ part, purpose, quantity, unitUsd: price?.each.usd ?? null }),
  );
  return `[\n  ${lines.join(",\n  ")}\n]\n`;
}

/** Writes them anew: `npm run golden`, after the difference was read. CI compares and never writes. */
function main(): void {
  if (process.env["CI"]) throw new Error("golden files are written by hand, not in CI");
  rmSync(GOLDEN, { recursive: true, force: true });
  mkdirSync(GOLDEN, { recursive: true });
  for (const [file, text] of Object.entries(goldenBills())) writeFileSync(join(GOLDEN, file), text);
}

if (require.main === module) main();
