import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { App, S3Backend } from "cdktf";
import { synthToJson } from "../../lib/testing";
import { BaseStack } from "../../stacks/base-stack";
import { tempFolder } from "../support/temp-folder";

const [outdir, versions] = [tempFolder(), tempFolder()];

class OwnStack extends BaseStack {}

/** The `terraform` block of a generated stack. */
function terraformOf(fill: (stack: OwnStack) => unknown): unknown {
  return synthToJson((app: App) => {
    app.node.setContext("targetVersions", { terraform: ">=1.10" });
    fill(new OwnStack(app, "own"));
  })["own"]?.["terraform"];
}

describe("BaseStack", () => {
  it("keeps its state beside the output folder, at a path that is the same in every folder", () => {
    expect(terraformOf(() => undefined)).toEqual({
      required_version: ">= 1.5",
      backend: { local: { path: "../../../terraform.own.tfstate" } },
    });
  });

  it("leaves the backend to the program where it gives one", () => {
    expect(terraformOf((stack) => new S3Backend(stack, { bucket: "state", key: "own" }))).toEqual({
      required_version: ">= 1.5",
      backend: { s3: { bucket: "state", key: "own" } },
    });
  });

  it("requires a version that locks state in S3 where the backend of the program does", () => {
    const locked = { bucket: "state", key: "own", useLockfile: true };
    const own = (version?: string) =>
      terraformOf((stack) => {
        new S3Backend(stack, locked);
        if (version) stack.addOverride("terraform.required_version", version);
      });
    expect(own()).toMatchObject({ required_version: ">= 1.10", backend: { s3: { use_lockfile: true } } });
    expect(own(">= 1.12")).toMatchObject({ required_version: ">= 1.12" });
  });

  it("writes the version into versions.tf, since scanners skip a cdk.tf.json with it", () => {
    const app = new App({ outdir: versions });
    new OwnStack(app, "own");
    app.synth();
    const read = (name: string) => readFileSync(join(app.outdir, "stacks/own", name), "utf8");
    expect(read("versions.tf")).toBe('terraform {\n  required_version = ">= 1.5"\n}\n');
    expect(read("cdk.tf.json")).not.toContain("required_version");
  });

  it("fails where HCL is asked for, which would not be valid", () => {
    const app = new App({ outdir, hclOutput: true });
    new OwnStack(app, "own");
    expect(() => app.synth()).toThrow(/MODEL006 at own: the stacks can be written as JSON only/);
    expect(readdirSync(join(outdir, "stacks"))).toEqual([]);
  });
});
