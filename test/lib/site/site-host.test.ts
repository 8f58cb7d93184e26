import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { PowerFeed, siteHostOf } from "../../../lib/site";
import { SiteStack } from "../../../stacks/site-stack";
import { tempApps } from "../../support/temp-folder";

const newApp = tempApps();

describe("siteHostOf", () => {
  it("finds the stack through the groups between", () => {
    const site = new SiteStack(newApp(), "sample");
    expect(siteHostOf(new Construct(new Construct(site, "campus"), "hall"))).toBe(site);
  });

  it("fails outside of a site", () => {
    const stack = new TerraformStack(newApp(), "plain");
    expect(() => new PowerFeed(stack, "grid", { kind: "utility" })).toThrow(
      /MODEL001 at plain\/grid: a site part must be inside a SiteStack[^]*new PowerFeed\(site, "grid", \.\.\.\)/,
    );
  });
});
