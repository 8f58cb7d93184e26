import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { FolderUpdate } from "../../lib/files/folder-update";
import { BaseStack } from "../../stacks/base-stack";
import { writeOutput } from "../../stacks/whole-synth";
import { tempFolder } from "../support/temp-folder";

class OwnStack extends BaseStack {}

const folder = tempFolder();
let count = 0;

function fresh(): string {
  return join(folder, String(++count), "cdktf.out");
}

/** An app with stacks of these names. */
function appWith(outdir: string, ...names: string[]): App {
  mkdirSync(outdir, { recursive: true });
  const app = new App({ outdir, stackTraces: false });
  for (const name of names) new OwnStack(app, name);
  return app;
}

function stacksIn(outdir: string): string[] {
  return readdirSync(join(outdir, "stacks")).sort();
}

function manifestOf(outdir: string): { stacks: Record<string, { annotations: { message: string }[] }> } {
  return JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as ReturnType<typeof manifestOf>;
}

describe("app.synth() of an app with a stack of gigasite", () => {
  let said = "";
  beforeEach(() => {
    said = "";
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it("writes all stacks of the app, and leaves no draft", () => {
    const app = appWith(fresh(), "a");
    new TerraformStack(app, "of-the-program");
    app.synth();
    expect(readdirSync(app.outdir).sort()).toEqual(["manifest.json", "stacks"]);
    expect(stacksIn(app.outdir)).toEqual(["a", "of-the-program"]);
    expect(Object.keys(app.manifest.stacks).sort()).toEqual(["a", "of-the-program"]);
    app.synth();
    expect(said).toBe("");
  });

  it("changes nothing where it fails, in whatever stack", () => {
    const outdir = fresh();
    appWith(outdir, "a").synth();
    const app = appWith(outdir, "a", "b");
    new Construct(app.node.findChild("b"), "wrong").node.addValidation({ validate: () => ["this is wrong"] });
    expect(() => app.synth()).toThrow(/MODEL009: Validation failed .*\[b\/wrong\] this is wrong/);
    expect(readdirSync(outdir).sort()).toEqual(["manifest.json", "stacks"]);
    expect(stacksIn(outdir)).toEqual(["a"]);
    expect(Object.keys(manifestOf(outdir).stacks)).toEqual(["a"]);
  });

  it("keeps files of Terraform in the folder of a stack", () => {
    const app = appWith(fresh(), "a");
    app.synth();
    const lock = join(app.outdir, "stacks/a/.terraform.lock.hcl");
    writeFileSync(lock, "lock");
    app.synth();
    expect(readFileSync(lock, "utf8")).toBe("lock");
  });

  it("removes a stack that the app no longer has if its state is empty", () => {
    const outdir = fresh();
    appWith(outdir, "a", "b").synth();
    mkdirSync(join(outdir, "stacks/b/.terraform"));
    // A file of this moment could be that of another run.
    for (const name of ["", ".terraform", "cdk.tf.json", "versions.tf"]) utimesSync(join(outdir, "stacks/b", name), 1, 1);
    appWith(outdir, "a").synth();
    expect(stacksIn(outdir)).toEqual(["a"]);
    expect(said).toBe("");
  });

  it("leaves the empty folder of such a stack to the command of CDK for Terraform, which fails without it", () => {
    const outdir = fresh();
    appWith(outdir, "a", "b").synth();
    for (const name of ["", "cdk.tf.json", "versions.tf"]) utimesSync(join(outdir, "stacks/b", name), 1, 1);
    process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"] = "true";
    appWith(outdir, "a").synth();
    delete process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"];
    expect(stacksIn(outdir)).toEqual(["a", "b"]);
    expect(readdirSync(join(outdir, "stacks/b"))).toEqual([]);
  });

  it("keeps one with resources, in the manifest too, until it is destroyed", () => {
    const outdir = fresh();
    const state = join(outdir, "../terraform.b.tfstate");
    appWith(outdir, "a", "b").synth();
    writeFileSync(state, JSON.stringify({ resources: [{ instances: [{}] }] }));
    const app = appWith(outdir, "a");
    app.synth();
    expect(stacksIn(outdir)).toEqual(["a", "b"]);
    expect(said).toMatch(/^stack b is no longer part of the app, but its state .*terraform\.b\.tfstate has 1 resource;/);
    expect(manifestOf(outdir).stacks["b"]?.annotations).toMatchObject([{ message: said.trimEnd() }]);
    writeFileSync(state, JSON.stringify({ resources: [] }));
    app.synth();
    expect(stacksIn(outdir)).toEqual(["a"]);
    expect(Object.keys(manifestOf(outdir).stacks)).toEqual(["a"]);
  });

  it("fails while another run writes into the folder, and where one has written since the app was created", () => {
    const app = appWith(fresh(), "a");
    const update = FolderUpdate.begin(app.outdir);
    expect(() => app.synth()).toThrow(/CALL005: another run is writing/);
    update.end();
    const other = appWith(app.outdir, "other");
    app.synth();
    utimesSync(join(app.outdir, "manifest.json"), 4e9, 4e9);
    expect(() => other.synth()).toThrow(/CALL005: another run has written/);
    expect(stacksIn(app.outdir)).toEqual(["a"]);
  });
});

describe("writeOutput", () => {
  it("writes other files together with the stacks", () => {
    const app = appWith(fresh(), "a");
    writeOutput(app, { "reports/a/plan.json": "{}" });
    expect(readFileSync(join(app.outdir, "reports/a/plan.json"), "utf8")).toBe("{}");
    expect(existsSync(join(app.outdir, "stacks/a/cdk.tf.json"))).toBe(true);
  });
});
