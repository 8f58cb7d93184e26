import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the package: the nearest one above this file with a manifest. */
export function packageFolder(folder = __dirname): string {
  return existsSync(join(folder, "package.json")) ? folder : packageFolder(dirname(folder));
}

/** Example site files of the package by site name, in alphabetical order. */
export function shippedSites(): Readonly<Record<string, string>> {
  return shipped((isCampus) => !isCampus);
}

/** Example campus files by campus name, in alphabetical order. */
export function shippedCampuses(): Readonly<Record<string, string>> {
  return shipped((isCampus) => isCampus);
}

function shipped(asked: (isCampus: boolean) => boolean): Readonly<Record<string, string>> {
  const folder = join(packageFolder(), "sites");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const entries = files.sort().map((name) => [name.replace(/\.yaml$/, ""), join(folder, name)] as const);
  // Only a campus has a kind. The files are not parsed, since some are long.
  return Object.fromEntries(entries.filter(([, file]) => asked(/^kind:/m.test(readFileSync(file, "utf8")))));
}
