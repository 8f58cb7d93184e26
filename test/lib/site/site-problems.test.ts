import { HeatRejection, onlyOne, PowerFeed, siteIsClosed } from "../../../lib/site";
import { SiteStack } from "../../../stacks/site-stack";
import { tempApps } from "../../support/temp-folder";

const newApp = tempApps();

describe("the problems of a site's constructs", () => {
  const site = new SiteStack(newApp(), "sample");
  const part = new HeatRejection(site, "chillers");

  it("name the construct and its place", () => {
    expect(siteIsClosed(part)).toMatchObject({ code: "MODEL002", path: "sample/chillers", found: "HeatRejection" });
    const feed = new PowerFeed(site, "grid", { kind: "utility", capacity: "1 MW" });
    expect(onlyOne(feed, feed)).toMatchObject({
      code: "MODEL004",
      path: "sample/grid",
      message: "a site may have only one PowerFeed",
    });
  });
});
