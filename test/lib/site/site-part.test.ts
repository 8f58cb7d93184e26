import { Construct } from "constructs";
import { nameOf, PowerFeed } from "../../../lib/site";
import { SiteStack } from "../../../stacks/site-stack";
import { addresses } from "../../../lib/testing";
import { addPod, resourceOf, synthSite } from "../../support/synth-site";
import { tempApps } from "../../support/temp-folder";

const newApp = tempApps();

describe("SitePart", () => {
  it("has an address that does not depend on where it stands", () => {
    const flat = synthSite((site) => addPod(site));
    const grouped = synthSite((site) => addPod(new Construct(new Construct(site, "campus"), "hall") as SiteStack));
    expect(addresses(grouped)).toEqual(addresses(flat));
    expect(resourceOf(grouped, "pod_h100").input).toEqual(resourceOf(flat, "pod_h100").input);
  });

  it("fails where two parts of a kind have one name in different groups", () => {
    const build = () =>
      synthSite((site) => {
        addPod(site);
        addPod(new Construct(site, "hall") as SiteStack);
      });
    expect(build).toThrow(/SITE007/);
  });

  it("fails on a name that no site file could have", () => {
    expect(() => synthSite((site) => addPod(site, "H 100"))).toThrow(/SITE006 at pods\[0\]\.name/);
  });

  it("fails with all that is wrong at once", () => {
    const build = () =>
      synthSite((site) => {
        new PowerFeed(site, "grid", { kind: "utility" });
        new PowerFeed(site, "Turbines", { kind: "gas-turbine" });
      });
    expect(build).toThrow(/SITE004 at pods:/);
    expect(build).toThrow(/SITE006 at power\.feeds\[1\]\.name:/);
  });
});

describe("nameOf", () => {
  it("gives the name of a part and of a name", () => {
    const grid = new PowerFeed(new SiteStack(newApp(), "sample"), "grid", { kind: "utility" });
    expect([nameOf(grid), nameOf("turbines")]).toEqual(["grid", "turbines"]);
  });
});
