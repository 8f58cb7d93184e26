import { phaseNamed, siteAt } from "../../../lib/sizing/phase";
import { checkedSample } from "../../support/sample-site";

const { site } = checkedSample({
  pods: [
    { name: "old", count: 4, node: "nvidia-dgx-h100" },
    { name: "new", count: 4, node: "nvidia-dgx-h100" },
  ],
  fabrics: [{ name: "one", pods: ["old"] }, { name: "both", pods: ["old", "new"] }, { name: "every" }],
  phases: [{ name: "second", date: "2025-01-01", pods: { new: 2 }, feeds: { grid: "50 MW" } }],
});

describe("siteAt", () => {
  const then = siteAt(site, phaseNamed(site, "second"));

  it("has the pods that the phase names and no others", () => {
    expect(then.pods.map((pod) => [pod.name, pod.count])).toEqual([["new", 2]]);
  });

  it("has the fabrics whose pods stand", () => {
    expect(then.fabrics.map((fabric) => [fabric.name, fabric.pods])).toEqual([
      ["both", ["new"]],
      ["every", undefined],
    ]);
  });

  it("limits the feeds that the phase names and leaves the others", () => {
    expect(then.power.feeds.map((feed) => feed.capacity?.toMegawatts())).toEqual([50, undefined]);
  });

  it("leaves the site itself as it is", () => {
    expect(site.pods).toHaveLength(2);
  });
});

describe("phaseNamed", () => {
  it("fails for a site without phases", () => {
    expect(() => phaseNamed(checkedSample().site, "second")).toThrow(/the site has no phases/);
  });
});
