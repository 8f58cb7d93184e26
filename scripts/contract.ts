import { join } from "node:path";
import ts from "typescript";
import { bomJsonSchema } from "../lib/bom/bom-schema";
import { ERROR_CODES } from "../lib/errors";
import { campusJsonSchema, siteJsonSchema } from "../lib/model/json-schema";
import { CAMPUS_RULES, RULES } from "../lib/rules";
import { CLOUD_RULES } from "../lib/rules/cloud/check-cloud";
import { schemaKeys } from "./schema-keys";
import { typeKeys } from "./type-keys";

const ROOT = join(__dirname, "..");

/** The names of the last release, one a line. */
export const RELEASED = join(ROOT, "api/released.txt");

/** Source of each entry point. Those below `gigasite/cdktn` have the same names: they are made from these. */
export const ENTRIES: Readonly<Record<string, string>> = {
  gigasite: "lib/index.ts",
  "gigasite/aws": "stacks/aws.ts",
  "gigasite/testing": "lib/testing/index.ts",
};

/** Documents in JSON that are described by an exported type alone, by the word for their keys. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  plan: "PlanDocument",
  "campus-plan": "CampusDocument",
  replica: "ReplicaDocument",
  diff: "SiteDeltaDocument",
  "bom-since": "BomDelta",
  cable: "PortLink",
};

/**
 * The names that users of the package rely on, each with its kind before it: `export gigasite/aws PodStack`, `error SITE012`,
 * `rule EFA101`, `site pods[].name`, `plan totals.gpus`.
 */
export function contractNames(): string[] {
  const { checker, exportsOf } = publicTypes();
  const exported = new Map(exportsOf("gigasite").map((symbol) => [symbol.name, symbol]));
  const keysOf = (name: string) => {
    const symbol = exported.get(name);
    if (!symbol) throw new Error(`the entry point gigasite has no type ${name}`);
    return typeKeys(checker, checker.getDeclaredTypeOfSymbol(symbol));
  };
  return [
    ...Object.keys(ENTRIES).flatMap((entry) => exportsOf(entry).map(({ name }) => `export ${entry} ${name}`)),
    ...Object.keys(ERROR_CODES).map((code) => `error ${code}`),
    ...[...RULES, ...CAMPUS_RULES, ...CLOUD_RULES].map(({ id }) => `rule ${id}`),
    ...schemaKeys(siteJsonSchema()).map((key) => `site ${key}`),
    ...schemaKeys(campusJsonSchema()).map((key) => `campus ${key}`),
    ...schemaKeys(bomJsonSchema()).map((key) => `bom ${key}`),
    ...Object.entries(DOCUMENTS).flatMap(([kind, name]) => keysOf(name).map((key) => `${kind} ${key}`)),
  ].sort();
}

/** The types of the entry points. Other packages but zod are left out, since no key comes from them and their types take seconds. */
function publicTypes(): { checker: ts.TypeChecker; exportsOf: (entry: string) => ts.Symbol[] } {
  const options = { ...compilerOptions(), types: [] };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) =>
      /^(\.|zod)/.test(text) ? ts.resolveModuleName(text, file, options, host) : { resolvedModule: undefined },
    );
  const program = ts.createProgram(
    Object.values(ENTRIES).map((file) => join(ROOT, file)),
    options,
    host,
  );
  const checker = program.getTypeChecker();
  const exportsOf = (entry: string) => {
    const source = program.getSourceFile(join(ROOT, ENTRIES[entry] ?? ""));
    const symbol = source && checker.getSymbolAtLocation(source);
    return symbol ? checker.getExportsOfModule(symbol) : [];
  };
  return { checker, exportsOf };
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.build.json"), ts.sys.readFile) as { config: object };
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}
