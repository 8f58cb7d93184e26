import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import manifest from "../../package.json";
import { describeWithRegistry, Stranger, tarball } from "../support/stranger";

// The package is compiled and packed, and installed three times from the registry.
jest.setTimeout(600_000);

/** What a buyer installs for the command alone, in bytes. */
const LARGEST_INSTALL = 40_000_000;

const packed = tarball();

/** Paths of all files below a folder, with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

describeWithRegistry()("the package", () => {
  describe("installed alone, for its command", () => {
    const buyer = new Stranger();
    const inPackage = (...names: string[]) => buyer.path("node_modules/gigasite", ...names);

    beforeAll(() => {
      buyer.expectRun(`npm init --yes && npm install ${packed()}`);
    });

    it("has the library, the documentation, the examples, the sites and the schemas, and nothing else", () => {
      const files = filesBelow(inPackage());
      const schemas = ["bom", "campus", "site"].map((name) => `${name}.schema.json`);
      const papers = [".checkov.yaml", "CHANGELOG.md", "LICENSE", "README.md", "package.json", ...schemas].sort();
      expect(files.filter((file) => !file.includes("/")).sort()).toEqual(papers);
      const wanted = ["sites/colossus-1.yaml", "docs/tutorial.md", "docs/images/report.png"];
      const built = [
        "dist/lib/catalog/data/parts.json",
        "dist/lib/aws/slurm/slurmd.sh",
        "dist/lib/cli/completion.bash",
        "examples/ci/github-pull-request.yml",
      ];
      expect(files).toEqual(expect.arrayContaining([...wanted, ...built]));
      const known =
        /^(bin\/gigasite\.js|sites\/.*\.yaml|docs\/.*\.(md|png)|examples\/.*|dist\/.*\.(d\.ts|js|json|sh|bash|zsh|fish))$/;
      expect(files.filter((file) => file.includes("/") && !known.test(file))).toEqual([]);
    });

    it("runs no script when it is installed, and has the addresses that the registry shows", () => {
      const installed = JSON.parse(readFileSync(inPackage("package.json"), "utf8")) as Record<
        string,
        Record<string, string>
      >;
      const scripts = Object.keys(installed["scripts"] ?? {});
      expect(scripts.filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
      expect(Object.keys(installed)).toEqual(expect.arrayContaining(["repository", "homepage", "bugs"]));
    });

    it("has its own bill of materials, with the packages that npm installed", () => {
      const { components } = JSON.parse(readFileSync(inPackage("dist/sbom.cdx.json"), "utf8")) as {
        components: { purl: string }[];
      };
      const { packages } = JSON.parse(readFileSync(buyer.path("node_modules/.package-lock.json"), "utf8")) as {
        packages: Record<string, unknown>;
      };
      const installed = Object.keys(packages).map((path) => path.replace("node_modules/", ""));
      const listed = components.map(({ purl }) => /^pkg:npm\/(.*)@/.exec(purl)?.[1]?.replace("%40", "@"));
      expect([...listed, "gigasite"].sort()).toEqual(installed.sort());
    });

    it("takes less than 40 MB, without the construct libraries", () => {
      const modules = buyer.path("node_modules");
      const files = filesBelow(modules);
      expect(files.filter((file) => /^(cdktf|cdktn|constructs|@cdktf|@cdktn)\//.test(file))).toEqual([]);
      const size = files.reduce((sum, file) => sum + statSync(join(modules, file)).size, 0);
      expect(size).toBeLessThan(LARGEST_INSTALL);
    });

    it("has a command, which writes a site and its bill", () => {
      expect(buyer.expectRun("npx gigasite --version").stdout.trim()).toBe(manifest.version);
      buyer.expectRun("npx gigasite init my-site && npx gigasite bom my-site.yaml --format xlsx --out bill.xlsx");
      expect(readFileSync(buyer.path("bill.xlsx")).subarray(0, 2).toString()).toBe("PK");
    });

    it("names what an app with stacks has to install", () => {
      const { code, stderr } = buyer.run(`node --eval 'require("gigasite")'`);
      expect(code).not.toBe(0);
      expect(stderr).toContain("npm install cdktf@0.21 constructs@10");
      expect(stderr).not.toMatch(/^\s+at .*gigasite/m);
    });
  });

  describe.each([
    ["oldest", "cdktf@0.21.0 constructs@10.4.2", "@cdktf/provider-aws@20.1.0"],
    ["newest", "cdktf@0.21 constructs@10", "@cdktf/provider-aws@21"],
  ])("with the %s construct libraries of its ranges", (_, libraries, bindings) => {
    const user = new Stranger();

    beforeAll(() => {
      user.expectRun(`npm init --yes && npm install ${packed()} ${libraries} typescript@5 @types/node@20`);
      user.write(
        "app.ts",
        `import { App } from "cdktf";
import { loadSite, Replica, siteStacks } from "gigasite";
import { siteSnapshot } from "gigasite/testing";

const [site = ""] = process.argv.slice(2);
const file = \`node_modules/gigasite/sites/\${site}.yaml\`;
const app = new App({ stackTraces: false });
siteStacks(app, loadSite(file));
app.synth();
console.log([...Object.keys(siteSnapshot(file).stacks), typeof Replica].join());
`,
      );
      user.expectRun("npx tsc --strict --skipLibCheck --module commonjs --target es2022 app.ts");
    });

    it("has one copy of them", () => {
      const copies = filesBelow(user.path("node_modules")).filter((file) => /(^|\/)constructs\/package\.json$/.test(file));
      expect(copies).toEqual(["constructs/package.json"]);
    });

    it("synthesizes a site without the bindings of the AWS provider, and asks for them where it has a replica", () => {
      expect(user.expectRun("node app.js smallest").stdout.trim()).toBe("smallest,function");
      const { code, stderr } = user.run("node app.js colossus-1");
      expect(code).not.toBe(0);
      expect(stderr).toContain("npm install @cdktf/provider-aws@21");
    });

    it("synthesizes a replica once they are there", () => {
      user.expectRun(`npm install ${bindings}`);
      expect(user.expectRun("node app.js colossus-1").stdout).toContain("colossus-1-aws-network");
      user.write(
        "app.mjs",
        'import { Replica, SiteStack } from "gigasite"; import { NetworkStack } from "gigasite/aws"; console.log([Replica, SiteStack, NetworkStack].map((kind) => kind.name).join());',
      );
      expect(user.expectRun("node app.mjs").stdout.trim()).toBe("Replica,SiteStack,NetworkStack");
    });

    it.each([
      ["node10", ts.ModuleResolutionKind.Node10, ts.ModuleKind.CommonJS],
      ["node16", ts.ModuleResolutionKind.Node16, ts.ModuleKind.Node16],
      ["bundler", ts.ModuleResolutionKind.Bundler, ts.ModuleKind.ESNext],
    ])("has types under the module resolution %s", (_kind, moduleResolution, module) => {
      const options = { moduleResolution, module };
      const typesOf = (name: string) =>
        ts.resolveModuleName(name, user.path("index.ts"), options, ts.sys).resolvedModule?.resolvedFileName;
      expect(typesOf("gigasite")).toBe(user.path("node_modules/gigasite/dist/lib/index.d.ts"));
      expect(typesOf("gigasite/aws")).toBe(user.path("node_modules/gigasite/dist/stacks/aws.d.ts"));
      expect(typesOf("gigasite/testing")).toBe(user.path("node_modules/gigasite/dist/lib/testing/index.d.ts"));
    });
  });
});
