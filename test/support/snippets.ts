import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

/** The code blocks of a page in a language. */
export function blocks(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(([, code = ""]) => code);
}

/** What the compiler says of examples, as files of a user who has the package and Jest. */
export function typeErrors(examples: readonly string[]): string[] {
  const files = new Map(examples.map((code, index) => [join(ROOT, `example-${index + 1}.ts`), code]));
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const paths = {
    gigasite: ["./lib/index.ts"],
    "gigasite/aws": ["./stacks/aws.ts"],
    "gigasite/testing": ["./lib/testing/index.ts"],
  };
  const all = { ...options, noEmit: true, skipLibCheck: true, baseUrl: ROOT, paths, types: ["jest", "node"] };
  const host = ts.createCompilerHost(all);
  const [fileExists, readFile] = [host.fileExists.bind(host), host.readFile.bind(host)];
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  const program = ts.createProgram([...files.keys()], all, host);
  return [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}

/** Runs an example in TypeScript as a user's file, with the package in the place of `gigasite`, until its files are written. */
export async function execute(code: string, require: NodeJS.Require): Promise<void> {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  const test = (_: string, body: () => void) => body();
  const reports: unknown[] = [];
  const watched = (id: string) => {
    const module = require(id) as Record<string, unknown>;
    const writers = ["synthesize", "writeReports"].flatMap((name) => {
      const write = module[name];
      return typeof write === "function" ? [[name, (...args: unknown[]) => void reports.push(write(...args))] as const] : [];
    });
    return { ...module, ...Object.fromEntries(writers) };
  };
  new Function("require", "exports", "test", "expect", outputText)(watched, {}, test, expect);
  expect(await Promise.all(reports)).not.toContain(false);
}
