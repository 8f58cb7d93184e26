import { Annotations, TerraformStack } from "cdktf";
import { warningsOf } from "../../stacks/warnings";
import { tempApps } from "../support/temp-folder";

const newApp = tempApps();

describe("warningsOf", () => {
  const app = newApp();
  Annotations.of(new TerraformStack(app, "pod")).addWarning("look here");
  Annotations.of(new TerraformStack(app, "net")).addInfo("nothing");

  it("gives each warning with its place", () => {
    expect(warningsOf(app, {})).toEqual(["pod: look here"]);
  });

  it("gives none where the command of CDK for Terraform shows them", () => {
    expect(warningsOf(app, { CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: "true" })).toEqual([]);
  });
});
