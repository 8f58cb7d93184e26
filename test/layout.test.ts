import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import ts from "typescript";
import manifest from "../package.json";

const ROOT = join(__dirname, "..");

/** Written by hand and above it: split it. */
const LARGEST_FILE = 20_000;

/** All files below a folder of the project, as paths from its root with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest);
}

/** Whether a file has functions or classes: types, constants and re-exports alone have no behaviour. */
function hasBehaviour(file: string): boolean {
  const computes = (node: ts.Node): boolean =>
    ts.isFunctionLike(node) || ts.isClassLike(node) || (ts.forEachChild(node, computes) ?? false);
  return parsed(file).statements.some(
    (statement) => !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement) && computes(statement),
  );
}

/** Files of the project that a file imports when it runs. */
function importsOf(file: string): string[] {
  return parsed(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const typeOnly = ts.isImportDeclaration(statement) ? statement.importClause?.isTypeOnly : statement.isTypeOnly;
    const specifier = statement.moduleSpecifier;
    if (typeOnly || !specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return [];
    const path = normalize(join(dirname(file), specifier.text)).replaceAll("\\", "/");
    return [`${path}.ts`, `${path}/index.ts`].filter((candidate) => existsSync(join(ROOT, candidate)));
  });
}

/** The first circle of imports that is found from a file, empty where there is none. */
function circleFrom(file: string, path: readonly string[], done: Set<string>): string[] {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return [];
  for (const next of importsOf(file)) {
    const circle = circleFrom(next, [...path, file], done);
    if (circle.length > 0) return circle;
  }
  done.add(file);
  return [];
}

const SOURCES = [...filesBelow("lib"), ...filesBelow("stacks")].filter((file) => file.endsWith(".ts"));
const TESTS = [...filesBelow("test/lib"), ...filesBelow("test/stacks")].filter((file) => file.endsWith(".test.ts"));

describe("the layout", () => {
  it("has a test file for every source file with behaviour", () => {
    const untested = SOURCES.filter((file) => !file.endsWith("index.ts") && hasBehaviour(file)).filter(
      (file) => !existsSync(join(ROOT, "test", file.replace(/\.ts$/, ".test.ts"))),
    );
    expect(untested).toEqual([]);
  });

  it("has a source file for every test file", () => {
    const tested = (file: string) => file.replace(/^test\//, "").replace(/\.test\.ts$/, "");
    const orphaned = TESTS.filter((file) => ![".ts", ".json"].some((end) => existsSync(join(ROOT, tested(file) + end))));
    expect(orphaned).toEqual([]);
  });

  it("has no file that is too large to read, but for data", () => {
    const written = ["lib", "stacks", "test", "scripts", "docs", "sites"]
      .flatMap(filesBelow)
      .filter((file) => /\.(ts|mjs|md|yaml)$/.test(file));
    const large = written.filter((file) => statSync(join(ROOT, file)).size > LARGEST_FILE);
    expect(large).toEqual([]);
  });

  it("has index files that only re-export", () => {
    const indexes = SOURCES.filter((file) => file.endsWith("index.ts"));
    const others = indexes.filter((file) => !parsed(file).statements.every(ts.isExportDeclaration));
    expect(others).toEqual([]);
  });

  it("has no circle of imports", () => {
    const done = new Set<string>();
    expect(SOURCES.map((file) => circleFrom(file, [], done)).filter((circle) => circle.length > 0)).toEqual([]);
  });

  it("has the npm scripts that the documentation names", () => {
    const pages = ["README.md", "CONTRIBUTING.md", ...filesBelow("docs")].filter((file) => file.endsWith(".md"));
    const named = pages.flatMap((file) => [
      ...readFileSync(join(ROOT, file), "utf8").matchAll(/npm (?:run ([a-z:-]+)|(start|test)\b)/g),
    ]);
    const missing = named.map(([, script, short]) => script ?? short ?? "").filter((name) => !(name in manifest.scripts));
    expect(missing).toEqual([]);
  });
});
