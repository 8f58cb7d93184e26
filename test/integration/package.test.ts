import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import manifest from "../../package.json";
import { tempFolder } from "../support/temp-folder";

// The package is compiled, packed and unpacked once.
jest.setTimeout(60_000);

const ROOT = join(__dirname, "../..");

/** A folder with the package as npm would install it, and beside it what it depends on, as links. */
function installed(folder: string): string {
  const [stage, modules] = [join(folder, "stage"), join(folder, "project/node_modules")];
  run("node_modules/typescript/bin/tsc", ["-p", "tsconfig.build.json", "--outDir", join(stage, "dist")], ROOT);
  for (const file of readdirSync(ROOT))
    if (!["node_modules", "dist", ".git", "cdktf.out"].includes(file))
      cpSync(join(ROOT, file), join(stage, file), { recursive: true });
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent"], { cwd: stage });
  mkdirSync(modules, { recursive: true });
  execFileSync("tar", ["-xzf", `gigasite-${manifest.version}.tgz`, "-C", modules], { cwd: stage });
  execFileSync("mv", [join(modules, "package"), join(modules, "gigasite")]);
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  }
  return join(folder, "project");
}

function run(program: string, argv: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, [program, ...argv], { cwd, encoding: "utf8" });
}

describe("the package", () => {
  const folder = tempFolder();
  let project = "";
  const inPackage = (...names: string[]) => join(project, "node_modules/gigasite", ...names);

  beforeAll(() => {
    project = installed(folder);
  });

  it("holds the library, the sites and the papers, and nothing else", () => {
    const files = readdirSync(inPackage(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(inPackage(), join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    const schemas = ["bom", "campus", "site"].map((name) => `${name}.schema.json`);
    const papers = ["CHANGELOG.md", "LICENSE", "README.md", "package.json", ...schemas].sort();
    expect(files.filter((file) => !file.includes("/")).sort()).toEqual(papers);
    expect(files).toEqual(expect.arrayContaining(["sites/colossus-1.yaml", "dist/lib/catalog/data/parts.json"]));
    const others = files.filter(
      (file) => file.includes("/") && !/^(sites\/.*\.yaml|dist\/(lib|stacks)\/.*\.(d\.ts|js|json))$/.test(file),
    );
    expect(others).toEqual([]);
  });

  it("can be required, as can its part for tests", () => {
    const program = `
      const { SiteStack, loadSite } = require("gigasite");
      const { siteSnapshot } = require("gigasite/testing");
      const snapshot = siteSnapshot("node_modules/gigasite/sites/smallest.yaml");
      console.log([typeof SiteStack, typeof loadSite, ...Object.keys(snapshot.stacks), require("gigasite/package.json").version].join());`;
    expect(run("--eval", [program], project).trim()).toBe(`function,function,smallest,${manifest.version}`);
  });

  it.each([
    ["node10", ts.ModuleResolutionKind.Node10, ts.ModuleKind.CommonJS],
    ["node16", ts.ModuleResolutionKind.Node16, ts.ModuleKind.Node16],
    ["bundler", ts.ModuleResolutionKind.Bundler, ts.ModuleKind.ESNext],
  ])("has types under the module resolution %s", (_, moduleResolution, module) => {
    const typesOf = (name: string) =>
      ts.resolveModuleName(name, join(project, "index.ts"), { moduleResolution, module }, ts.sys).resolvedModule
        ?.resolvedFileName;
    expect(typesOf("gigasite")).toBe(inPackage("dist/lib/index.d.ts"));
    expect(typesOf("gigasite/testing")).toBe(inPackage("dist/lib/testing/index.d.ts"));
  });

  it("has a command, which starts without CDK for Terraform", () => {
    const program = `
      const { run } = require(${JSON.stringify(inPackage("dist/lib/cli/run.js"))});
      run(["bom", "node_modules/gigasite/sites/smallest.yaml"], process).then((code) => {
        const constructs = Object.keys(require.cache).filter((file) => /node_modules.(@?cdktf|constructs)\\b/.test(file));
        console.error(JSON.stringify({ code, constructs }));
      });`;
    const { stderr } = spawnSync(process.execPath, ["--eval", program], { cwd: project, encoding: "utf8" });
    expect(JSON.parse(stderr)).toEqual({ code: 0, constructs: [] });
  });

  it("has a command that npm can link", () => {
    const command = inPackage(manifest.bin.gigasite);
    expect(run(command, ["--version"], project).trim()).toBe(manifest.version);
    expect(readFileSync(command, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  });
});
