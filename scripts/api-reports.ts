import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ENTRIES } from "./contract";

const ROOT = join(__dirname, "..");

/** The folder of the reports. */
export const API = join(ROOT, "api");

/** The signatures of all that the entry points export, as one report each, by file name. Takes some 15 s. */
export function apiReports(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-api-"));
  try {
    writeDeclarations(join(folder, "dist"));
    // Declarations import the construct libraries, which are looked up from their folder.
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
    return Object.fromEntries(
      Object.entries(ENTRIES).map(([entry, file]) => [
        `${basename(entry)}.api.md`,
        reportOf(folder, basename(entry), file.replace(/\.ts$/, ".d.ts")),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The declarations of the package, as the build writes them. */
function writeDeclarations(dist: string): void {
  run("typescript/bin/tsc", ["-p", "tsconfig.build.json", "--emitDeclarationOnly", "--outDir", dist]);
}

function reportOf(folder: string, name: string, file: string): string {
  const entry = join(folder, "dist", file);
  const reports = join(folder, "reports");
  mkdirSync(reports, { recursive: true });
  const none = { logLevel: "none", addToApiReportFile: false };
  const config = {
    projectFolder: folder,
    mainEntryPointFilePath: entry,
    compiler: { overrideTsconfig: { compilerOptions: compilerOptions(), files: [entry] } },
    apiReport: { enabled: true, reportFileName: name, reportFolder: reports, reportTempFolder: join(folder, "temp") },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    // Tags such as @public and the exports of types that only signatures name are no rules of this package.
    messages: {
      extractorMessageReporting: { default: none, "ae-forgotten-export": none },
      tsdocMessageReporting: { default: none },
    },
    newlineKind: "lf",
  };
  writeFileSync(join(folder, "api-extractor.json"), JSON.stringify(config));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "gigasite", version: "0.0.0" }));
  run("@microsoft/api-extractor/bin/api-extractor", ["run", "--local", "--config", join(folder, "api-extractor.json")]);
  return readFileSync(join(reports, `${name}.api.md`), "utf8");
}

function run(program: string, call: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "node_modules", program), ...call], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout + stderr);
}

/** Those of the package for its reader. The extractor has a newer compiler, which accepts `node10` only on request. */
function compilerOptions(): object {
  return {
    target: "es2022",
    lib: ["es2022"],
    module: "commonjs",
    moduleResolution: "node10",
    ignoreDeprecations: "6.0",
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    typeRoots: [join(ROOT, "node_modules/@types")],
  };
}
