import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const FOLDER = join(__dirname, "../sites");

const isCampus = (file: string) => "kind" in (parse(readFileSync(join(FOLDER, file), "utf8")) as object);
const FILES = readdirSync(FOLDER);

/** The site files that come with the package, by name. */
export const SITE_FILES = named(FILES.filter((file) => !isCampus(file)));

/** The campus files. */
export const CAMPUS_FILES = named(FILES.filter(isCampus));

function named(files: readonly string[]) {
  return files
    .map((file) => file.replace(/\.yaml$/, ""))
    .sort()
    .map((name) => ({ name, path: join(FOLDER, `${name}.yaml`) }));
}
