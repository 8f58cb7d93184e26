import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkPeers, requirePeer } from "../../stacks/peers";
import { tempFolder } from "../support/temp-folder";

describe("the packages that an app installs beside gigasite", () => {
  const folder = tempFolder();
  const app = join(folder, "main.js");
  const other = join(folder, "other", "main.js");

  /** Writes a package into a folder of modules. */
  function install(name: string, version: string): void {
    const file = join(folder, "other", "node_modules", name, "package.json");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ name, version, main: "index.js" }));
    writeFileSync(join(dirname(file), "index.js"), "");
  }

  beforeAll(() => {
    install("constructs", "10.99.0");
    for (const file of [app, other]) writeFileSync(file, "");
  });

  it("pass where an app has the copies that gigasite has, or none that can be found", () => {
    expect(() => checkPeers()).not.toThrow();
    expect(() => checkPeers(app)).not.toThrow();
  });

  it("fail where an app has another copy, with both versions and the command that mends it", () => {
    expect(() => checkPeers(other)).toThrow(
      /^error MODEL008: two copies of the package constructs .*\n {2}found: {3}10\.\d+\.\d+ in \S*node_modules\/constructs and 10\.99\.0 in .*\n.*\n {2}remedy: {2}npm install cdktf@0\.21 constructs@10 && npm dedupe/,
    );
  });

  it("fail where one is missing, with the command that installs it", () => {
    expect(() => requirePeer("@cdktf/provider-aws", "a replica")).not.toThrow();
    expect(() => requirePeer("@cdktf/provider-none", "a replica")).toThrow(
      /^error MODEL007: a replica needs @cdktf\/provider-none, .*\n.*\n {2}remedy: {2}npm install @cdktf\/provider-none/,
    );
  });
});
