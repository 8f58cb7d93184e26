import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";
import { contractNames } from "../../scripts/contract";
import { tarball } from "../support/stranger";
import { tempFolder } from "../support/temp-folder";

// The package is compiled and packed.
jest.setTimeout(600_000);

const ROOT = join(__dirname, "../..");

/** The answer of Are The Types Wrong; problems by their kind. */
interface Answer {
  readonly analysis: { readonly entrypoints: Readonly<Record<string, unknown>> };
  readonly problems: Readonly<Record<string, readonly { readonly missing?: readonly string[] }[]>>;
}

const packed = tarball();
const folder = tempFolder();

/** What a program prints. It prints to a file, since a checker that ends by `process.exit` cuts what a pipe does not hold. */
function run(program: string, ...call: readonly string[]): string {
  const output = join(folder, "output");
  const file = openSync(output, "w");
  const env = { ...process.env, NO_COLOR: "1" };
  spawnSync(join(ROOT, "node_modules/.bin", program), call, { cwd: ROOT, env, stdio: ["ignore", file, file] });
  closeSync(file);
  return readFileSync(output, "utf8");
}

describe("the packed package", () => {
  it("has types that fit the code, for every entry point and every module resolution", () => {
    const { analysis, problems } = JSON.parse(run("attw", packed(), "--format", "json", "--no-definitely-typed")) as Answer;
    const entries = Object.keys(manifest.exports).sort();
    expect(Object.keys(analysis.entrypoints).sort()).toEqual(entries);
    const { NamedExports: named = [], ...others } = problems;
    expect(others).toEqual({});
    // These are exported as types alone, so that the compiler refuses them as values; the checker does not see the difference.
    const classes = contractNames().flatMap((name) => /^export gigasite\/aws (\w+)$/.exec(name)?.[1] ?? []);
    expect(named.flatMap(({ missing = [] }) => missing).filter((name) => !classes.includes(name))).toEqual([]);
  });

  it("has a manifest without mistakes", () => {
    expect(run("publint", "run", packed(), "--strict")).toMatch(/^All good!/m);
  });
});
