import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { awsStacks } from "../../stacks/aws-stacks";

const ROOT = join(__dirname, "../..");

/** Which packages an app has loaded after a program, run in a process of its own. */
function loadedBy(program: string): string {
  const list = `console.log(Object.keys(require.cache).filter((file) => /node_modules.@cdktf.provider-aws/.test(file)).length > 0)`;
  const call = ["-r", "ts-node/register", "--eval", `${program}; ${list}`];
  return execFileSync(process.execPath, call, { cwd: ROOT, encoding: "utf8" }).trim();
}

describe("the stacks of a replica", () => {
  it("are loaded with the bindings of the AWS provider", () => {
    expect(Object.keys(awsStacks())).toEqual(expect.arrayContaining(["NetworkStack", "PodStack"]));
  });

  it("are not loaded by an app until it has a replica", () => {
    const site = `const { App } = require("cdktf"); const { loadSite, siteStacks } = require("./lib");
      const app = new App({ outdir: require("node:os").tmpdir() });`;
    expect(loadedBy(`${site} siteStacks(app, loadSite("sites/smallest.yaml"))`)).toBe("false");
    expect(loadedBy(`${site} siteStacks(app, loadSite("sites/colossus-1.yaml"))`)).toBe("true");
  });
});
