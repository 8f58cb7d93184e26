import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { packageFolder } from "../lib/files/package-files";
import { GigasiteError, type Problem } from "../lib/errors";

/** The construct libraries. An app has one copy of each: two copies do not recognize each other's constructs. */
const LIBRARY = "cdktf";
const LIBRARIES = [LIBRARY, "constructs"];

/** Entry of gigasite for each library, and the newest version of constructs that works with it. */
const ENTRIES: Readonly<Record<string, { readonly entry: string; readonly constructs: string }>> = {
  cdktf: { entry: "gigasite", constructs: "10" },
  cdktn: { entry: "gigasite/cdktn", constructs: "10.7" },
};

/**
 * Checks the construct libraries that an app installs together with gigasite.
 *
 * @param app file that the app starts with, from which its own imports are resolved; undefined where there is none
 * @throws GigasiteError MODEL007 if a library is not installed, MODEL008 if gigasite, the app and the libraries resolve
 *   one of them to different copies
 */
export function checkPeers(app = require.main?.filename ?? process.argv[1]): void {
  const missing = LIBRARIES.filter((name) => fileOf(name) === undefined);
  if (missing.length > 0) throw GigasiteError.of(notInstalled(missing, "an app with stacks"));
  const importers = [__filename, fileOf(LIBRARY), app].flatMap((file) => file ?? []);
  for (const name of LIBRARIES) {
    const copies = new Set(
      importers.flatMap((file) => fileOf(name, file) ?? []).map((file) => packageFolder(dirname(file))),
    );
    if (copies.size > 1) throw GigasiteError.of(twoCopies(name, [...copies]));
  }
}

/**
 * Checks that a peer dependency is installed.
 *
 * @param user what needs it, with its article
 * @throws GigasiteError MODEL007 if not
 */
export function requirePeer(name: string, user: string): void {
  if (fileOf(name) === undefined) throw GigasiteError.of(notInstalled([name], user));
}

function notInstalled(names: readonly string[], user: string): Problem {
  const other = names.includes(LIBRARY) ? Object.keys(ENTRIES).find((name) => fileOf(name) !== undefined) : undefined;
  const install = `npm install ${names.map(specOf).join(" ")}`;
  return {
    code: "MODEL007",
    path: "",
    message: `${user} needs ${names.join(" and ")}, currently not installed`,
    allowed: names.map((name) => `${name} ${rangeOf(name)}`).join(", "),
    remedy: other ? `import from "${ENTRIES[other]?.entry}" in an app on ${other}, or ${install}` : install,
  };
}

/** The file that an import of a package resolves to, from another file; undefined if the package is not installed. */
function fileOf(name: string, from = __filename): string | undefined {
  try {
    return createRequire(realpathSync(from)).resolve(name);
  } catch {
    return undefined;
  }
}

/** Versions of a peer dependency that are tested, as the manifest of gigasite states them. */
function rangeOf(name: string): string {
  return manifestIn(packageFolder()).peerDependencies?.[name] ?? "*";
}

interface Manifest {
  readonly version: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

/** The newest version of the range, in a form that every shell takes without quotes. */
function specOf(name: string): string {
  if (name === "constructs") return `${name}@${ENTRIES[LIBRARY]?.constructs}`;
  const newest = rangeOf(name).split("||").at(-1)?.trim() ?? "";
  return `${name}@${/^\^0\.\d+|\d+/.exec(newest)?.[0].replace("^", "") ?? "latest"}`;
}

function twoCopies(name: string, folders: readonly string[]): Problem {
  const copies = folders.map((folder) => `${manifestIn(folder).version} in ${relative(process.cwd(), folder)}`);
  return {
    code: "MODEL008",
    path: "",
    message: `two copies of the package ${name} are installed; constructs of one copy do not work with the other`,
    found: copies.join(" and "),
    allowed: `one copy of ${name} ${rangeOf(name)}`,
    remedy: `npm install ${LIBRARIES.map(specOf).join(" ")} && npm dedupe; \`npm ls ${name}\` lists both`,
  };
}
