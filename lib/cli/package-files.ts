import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the package, in which its manifest lies: sources and built files lie at different depths below it. */
export function packageFolder(folder = __dirname): string {
  return existsSync(join(folder, "package.json")) ? folder : packageFolder(dirname(folder));
}

/** The site files that come with the package, by the name of their site, in alphabetical order. */
export function shippedSites(): Readonly<Record<string, string>> {
  return shipped((isCampus) => !isCampus);
}

/** The campus files, likewise. */
export function shippedCampuses(): Readonly<Record<string, string>> {
  return shipped((isCampus) => isCampus);
}

function shipped(asked: (isCampus: boolean) => boolean): Readonly<Record<string, string>> {
  const folder = join(packageFolder(), "sites");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const entries = files.sort().map((name) => [name.replace(/\.yaml$/, ""), join(folder, name)] as const);
  // Only a campus has a kind; the files are not parsed, since some are long and none is loaded yet.
  return Object.fromEntries(entries.filter(([, file]) => asked(/^kind:/m.test(readFileSync(file, "utf8")))));
}
