import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The version of the package, from the nearest manifest: sources and built files lie at different depths below it. */
export function packageVersion(folder = __dirname): string {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return packageVersion(dirname(folder));
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
