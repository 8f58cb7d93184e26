import { existsSync } from "node:fs";
import type { App } from "cdktf";
import { TerraformOutput, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { SiteResource } from "../../../lib/site";
import { synthToJson } from "../../../lib/testing";
import { tempApps } from "../../support/temp-folder";

const newApp = tempApps();

describe("synthToJson", () => {
  it("gives the stacks of an app by id, sorted", () => {
    const stacks = synthToJson((app) => ["b", "a"].forEach((id) => new TerraformStack(app, id)));
    expect(Object.keys(stacks)).toEqual(["a", "b"]);
    expect(stacks["a"]).toMatchObject({ "//": { metadata: { stackName: "a", version: "stubbed" } } });
  });

  it("removes the folder it wrote to, also where the app fails", () => {
    const folders: string[] = [];
    synthToJson((app) => void folders.push(app.outdir));
    const failing = () =>
      synthToJson((app) => {
        folders.push(app.outdir);
        throw new Error("no");
      });
    expect(failing).toThrow("no");
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, false]);
  });

  it("leaves the output of an app that it is given", () => {
    const app = newApp();
    new TerraformStack(app, "a");
    expect(Object.keys(synthToJson(app))).toEqual(["a"]);
    expect(existsSync(app.outdir)).toBe(true);
  });

  it("runs validations", () => {
    const invalid = (app: App) =>
      new TerraformStack(app, "a").node.addValidation({ validate: () => ["this stack is wrong"] });
    expect(() => synthToJson(invalid)).toThrow("this stack is wrong");
  });

  it("fails where two constructs would be one in Terraform", () => {
    const colliding = (app: App) => {
      const stack = new TerraformStack(app, "a");
      for (const scope of ["x", "y"])
        new SiteResource(new Construct(stack, scope), "one", { figures: () => ({}), summary: () => "", limits: [] });
      new TerraformOutput(stack, "size.1", { value: 1 });
      new TerraformOutput(stack, "size1", { value: 2 });
    };
    expect(() => synthToJson(colliding)).toThrow(
      /MODEL005 at a\/y\/plan: .* terraform_data\.one[^]*MODEL005 at a\/size1: .* output\.size1/,
    );
  });
});
