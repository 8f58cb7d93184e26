import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..");

/** A file that is not there, by what it would import. */
const FILES: Readonly<Record<string, string>> = {
  "lib/bom/cdktf.ts": `export * from "cdktf";`,
  "lib/sizing/cabling/upwards.ts": `export * from "../plan-site";`,
  "lib/sizing/topology/beside.ts": `import type { Layout } from "../hall/layout"; export type L = Layout;`,
  "lib/rules/cloud/stacks.ts": `export * from "../../../stacks";`,
  "lib/bom/provider.ts": `export * from "@cdktf/provider-aws/lib/vpc";`,
  "lib/sizing/upwards.ts": `export * from "../bom";`,
  "lib/sizing/stacks.ts": `export * from "../../stacks";`,
  "lib/exports/files.ts": `export * from "node:fs";`,
  "lib/rules/files.ts": `export * from "node:fs";`,
  "lib/bom/shell.ts": `export * from "../shell";`,
  "lib/catalog/itself.ts": `export * from "gigasite";`,
  "lib/aws/barrel.ts": `export * from "@cdktf/provider-aws";`,
  "stacks/barrel.ts": `export * from "@cdktf/provider-aws";`,
  "lib/report/clock.ts": `export const now = Date.now();`,
  "lib/sizing/spread.ts": `export const most = (values: number[]) => Math.max(...values);`,
  "stacks/spread.ts": `export const all = (values: number[], more: number[]) => values.push(...more);`,
  "lib/sizing/literal.ts": `export const both = (a: number, more: object) => ({ ...{ a }, ...more });`,
  "scripts/literal.ts": `export const both = (a: number, more: object) => ({ ...{ a }, ...more });`,
  "lib/model/number.ts": `import { z } from "zod"; export const schema = z.strictObject({ kw: z.number() });`,
  "lib/catalog/list.ts": `import { z } from "zod"; export const schema = z.array(z.string());`,
  "lib/bom/fine.ts": `export * from "../plan"; export * from "./line";`,
  "lib/sizing/cabling/fine.ts": `export * from "../hall/layout"; export * from "../../plan";`,
  "lib/aws/fine.ts": `export * from "@cdktf/provider-aws/lib/vpc"; export * from "../replica";`,
  "lib/shell/fine.ts": `export * from "node:fs";`,
  "lib/cli/fine.ts": `export * from "node:fs"; export * from "../report";`,
};

/** The rules that each of the files breaks. ESLint loads its configuration as a module, which Jest cannot, so it runs apart. */
function lint(files: typeof FILES): Record<string, string[]> {
  const program = `
    import { ESLint } from "eslint";
    import tseslint from "typescript-eslint";
    // The files have no types, since they are not there.
    const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
    const rulesOf = async ([filePath, code]) => {
      const [result] = await eslint.lintText(code, { filePath });
      return [filePath, result.messages.map((message) => message.ruleId)];
    };
    const found = await Promise.all(Object.entries(JSON.parse(process.argv[1])).map(rulesOf));
    console.log(JSON.stringify(Object.fromEntries(found)));`;
  const argv = ["--input-type=module", "--eval", program, JSON.stringify(files)];
  return JSON.parse(execFileSync(process.execPath, argv, { cwd: ROOT, encoding: "utf8" })) as Record<string, string[]>;
}

describe("the lint rules", () => {
  const found = lint(FILES);

  it.each(Object.keys(FILES).filter((file) => file.includes("fine")))("let %s import what stands below it", (file) => {
    expect(found[file]).toEqual([]);
  });

  it.each(Object.keys(FILES).filter((file) => !/fine|clock|spread|literal|number|list/.test(file)))(
    "fails for the import of %s",
    (file) => {
      expect(found[file]).toEqual(["no-restricted-imports"]);
    },
  );

  it.each(["lib/sizing/spread.ts", "stacks/spread.ts"])("fails for a list spread into arguments in %s", (file) => {
    expect(found[file]).toEqual(["no-restricted-syntax"]);
  });

  it.each(["lib/sizing/literal.ts", "scripts/literal.ts"])(
    "fails for an object literal spread into another in %s",
    (file) => {
      expect(found[file]).toEqual(["no-restricted-syntax"]);
    },
  );

  it.each(["lib/model/number.ts", "lib/catalog/list.ts"])("fails for a value without bounds in %s", (file) => {
    expect(found[file]).toEqual(["no-restricted-syntax"]);
  });

  it("fails for output that depends on the time", () => {
    expect(found["lib/report/clock.ts"]).toEqual(["no-restricted-properties"]);
  });
});
