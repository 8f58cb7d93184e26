import { checkReferences, synthToJson } from "../../lib/testing";
import { siteStacks } from "../../stacks/site-stacks";
import { checkedSample } from "../support/sample-site";

describe("siteStacks", () => {
  it("makes the site's own stack alone where the site has no replica", () => {
    expect(Object.keys(synthToJson((app) => void siteStacks(app, checkedSample())))).toEqual(["sample"]);
  });

  it("makes the stacks of the replica beside it", () => {
    const stacks = synthToJson((app) => void siteStacks(app, checkedSample({ replica: {} })));
    expect(Object.keys(stacks)).toEqual(["sample", "sample-aws-h100-1", "sample-aws-h100-2", "sample-aws-network"]);
    expect(checkReferences(stacks)).toEqual([]);
  });

  it("call a replica with a name of its own by it", () => {
    const stacks = synthToJson((app) => void siteStacks(app, checkedSample({ replica: { name: "b", pods: 1 } })));
    expect(Object.keys(stacks)).toEqual(["sample", "sample-aws-b-h100-1", "sample-aws-b-network"]);
    expect(JSON.stringify(stacks["sample-aws-b-network"])).toContain('"Site":"sample-b"');
  });
});
