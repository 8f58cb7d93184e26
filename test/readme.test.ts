import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { parse } from "yaml";
import { checkedSite, type SiteInput } from "../lib/model";
import { withOutputs } from "../scripts/outputs";
import { withSites } from "../scripts/reported-page";
import { tempFolder } from "./support/temp-folder";

const README = readFileSync(join(__dirname, "../README.md"), "utf8");
const SITE_FILE = readFileSync(join(__dirname, "../docs/site-file.md"), "utf8");

/** The code blocks of a page in a language. */
function blocks(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map(([, code = ""]) => code);
}

/** Runs a TypeScript example as a user's file, with the package in the place of `gigasite`. */
function execute(code: string): void {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText, diagnostics } = ts.transpileModule(code, { compilerOptions: options, reportDiagnostics: true });
  expect(diagnostics).toEqual([]);
  const test = (_: string, body: () => void) => body();
  new Function("require", "exports", "test", "expect", outputText)(require, {}, test, expect);
}

describe("the documentation", () => {
  const folder = tempFolder();

  it("shows what its commands print", async () => {
    expect(README).toBe(await withOutputs(README));
  });

  it("lists the sites that come with the package as they are", () => {
    expect(README).toMatch(/\| \[`colossus-2`\]/);
    expect(README).toBe(withSites(README));
  });

  it.each(blocks(README, "ts").map((code, index) => [index + 1, code] as const))(
    "has an example %i in TypeScript that runs",
    (_, code) => {
      process.env["CDKTF_OUTDIR"] = folder;
      execute(code);
    },
  );

  const sites = [README, SITE_FILE].flatMap((page) => blocks(page, "yaml")).filter((yaml) => yaml.startsWith("apiVersion"));
  it.each(sites.map((yaml) => [/name: (.*)/.exec(yaml)?.[1], yaml]))("has a site file %s that is right", (_, yaml) => {
    expect(() => checkedSite(parse(yaml ?? "") as SiteInput)).not.toThrow();
  });
});
