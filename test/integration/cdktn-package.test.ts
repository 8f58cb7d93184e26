import { describeWithRegistry, Stranger, tarball } from "../support/stranger";

// The package is compiled and packed, and installed from the registry with the bindings of the AWS provider.
jest.setTimeout(600_000);

const LIBRARIES = "cdktn@0.24 constructs@10.7 @cdktn/provider-aws@25";

/** An app that a user of CDK Terrain writes: a site with a replica, and an aspect on each of its stacks. */
const APP = `
import { Aspects, App, type IAspect, TerraformResource, TerraformStack } from "cdktn";
import type { IConstruct } from "constructs";
import { loadSite, siteStacks } from "gigasite/cdktn";
import { NetworkStack } from "gigasite/cdktn/aws";
import { addresses, checkReferences, synthToJson } from "gigasite/cdktn/testing";

class Seen implements IAspect {
  readonly paths: string[] = [];
  visit(node: IConstruct): void {
    if (node instanceof TerraformResource) this.paths.push(node.node.path);
  }
}

const seen = new Seen();
const app = new App({ context: { failOnConstructsOutsideOfStacks: true } });
const site: TerraformStack = siteStacks(app, loadSite("node_modules/gigasite/sites/colossus-1.yaml"));
for (const stack of app.node.children) Aspects.of(stack).add(seen);
const stacks = synthToJson(app);
console.log(
  JSON.stringify({
    stack: site instanceof TerraformStack,
    network: app.node.children.some((stack) => stack instanceof NetworkStack),
    unseen: Object.values(stacks).flatMap(addresses).filter((address) => !address.startsWith("data.")).length - seen.paths.length,
    problems: checkReferences(stacks),
  }),
);
`;

describeWithRegistry()("an app on CDK Terrain", () => {
  const user = new Stranger();
  const packed = tarball();

  beforeAll(() => {
    user.expectRun(`npm init --yes && npm install ${packed()} ${LIBRARIES} typescript@5 @types/node@20`);
    user.write("main.ts", APP);
  });

  it.each([
    ["node10", "CommonJS"],
    ["node16", "Node16"],
  ])("compiles under the module resolution %s", (moduleResolution, module) => {
    const options = { target: "ES2022", module, moduleResolution, strict: true, skipLibCheck: true };
    user.write("tsconfig.json", JSON.stringify({ compilerOptions: options, files: ["main.ts"] }));
    user.expectRun("npx tsc");
  });

  it("has one copy of the library: instanceof, aspects and references between stacks work", () => {
    const { stdout } = user.expectRun("node main.js");
    expect(JSON.parse(stdout)).toEqual({ stack: true, network: true, unseen: 0, problems: [] });
  });

  it("names the entry to import where it imports that of the other library", () => {
    const { code, stderr } = user.run(`node --eval 'require("gigasite")'`);
    expect(code).not.toBe(0);
    expect(stderr).toContain("MODEL007: an app with stacks needs cdktf");
    expect(stderr).toContain('import from "gigasite/cdktn" in an app on cdktn, or npm install cdktf@0.21');
  });
});
