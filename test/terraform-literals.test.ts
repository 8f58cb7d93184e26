import { checkedSite } from "../lib/model";
import { synthToJson } from "../lib/testing";
import { siteStacks } from "../stacks/site-stacks";
import { sampleSite } from "./support/sample-site";

const TEMPLATE = '${file("/etc/hostname")} %{ if true }';

describe("the texts of a user in stacks", () => {
  it("are literals for Terraform, which would otherwise read files of the machine that deploys", () => {
    const replica = { owner: TEMPLATE, scheduler: "slurm" as const, operations: true };
    const parts = [{ id: "own", class: "accessory" as const, model: TEMPLATE }];
    const items = [{ part: "own", count: 1, system: "network" as const, for: TEMPLATE }];
    const site = sampleSite({ title: TEMPLATE, location: { city: TEMPLATE, region: TEMPLATE }, replica, parts, items });
    const stacks = JSON.stringify(synthToJson((app) => siteStacks(app, checkedSite(site))));
    expect(stacks).toContain("$${file(");
    expect(stacks.match(/(?<!\$)\$\{file/g)).toBeNull();
    expect(stacks.match(/(?<!%)%\{ if true/g)).toBeNull();
  });
});
