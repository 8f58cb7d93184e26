import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../files/package-files";

/** Version of the package, from its manifest. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as { version: string }).version;
}
