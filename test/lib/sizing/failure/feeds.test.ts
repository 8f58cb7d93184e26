import type { SiteInput } from "../../../../lib/model";
import { planSite } from "../../../../lib/sizing";
import { feedsOutcome, type FeedLoss } from "../../../../lib/sizing/failure/feeds";
import { chained } from "../../../support/chained";
import { utility } from "../../../support/random-power";
import { checkedSample } from "../../../support/sample-site";

const none = new Map<string, number>();
const outcome = (changes: Partial<SiteInput>, losses: readonly FeedLoss[], dark: ReadonlyMap<string, number> = none) => {
  const checked = checkedSample(changes);
  return feedsOutcome(chained(planSite(checked), checked.catalog), losses, dark, []);
};
const small = { name: "small", node: "generic-management-server", nodes: 20, count: 20 };
const large = { name: "large", node: "generic-management-server", nodes: 320, count: 2 };

/** A site of such pods, whose feeds carry so much of its load. */
function site(pods: SiteInput["pods"], ...shares: number[]): Partial<SiteInput> {
  const bare = { pods, fabrics: [], cooling: {} };
  const free = pods.map(({ name, node, nodes, count }) => ({ name, node, nodes, count }));
  const { facilityPowerKw } = planSite(checkedSample({ ...bare, pods: free, power: {} })).totals;
  const feeds = shares.map((share, index) => utility(`f${index}`, `${share * facilityPowerKw} kW`));
  return { ...bare, power: { feeds } };
}

describe("feedsOutcome", () => {
  const second = [{ feed: "f1", units: "all" }] as const;

  it("darkens the largest pods, of which the fewest have to go", () => {
    expect([...outcome(site([small, large], 0.9, 1), second).dark]).toEqual([
      ["small", 0],
      ["large", 1],
    ]);
  });

  it("darkens none where the feeds that stand carry all", () => {
    const { dark, shortKw, utilization } = outcome(site([small, large], 1.25, 1), second);
    expect([shortKw, ...dark.values()]).toEqual([0, 0, 0]);
    expect(utilization).toBeCloseTo(0.8, 9);
  });

  it("needs none where enough are dark already", () => {
    const lost = outcome(site([small, large], 0.9, 1), second, new Map([["large", 1]]));
    expect([lost.shortKw, ...lost.dark.values()]).toEqual([0, 0, 0]);
  });

  it("fills a feed, not more, where load can move on to another", () => {
    // By proportion, the first feed would carry its own pods and half of the others.
    const pods = [{ ...small, feeds: ["f0"] }, large];
    const { utilization, shortKw } = outcome(site(pods, 0.55, 0.55, 0.5), [{ feed: "f2", units: "all" }]);
    expect(shortKw).toBe(0);
    expect(utilization).toBe(1);
  });

  it("darkens everything where the network alone is too much", () => {
    expect([...outcome(site([small], 1, 0.001), [{ feed: "f0", units: "all" }]).dark]).toEqual([["small", 20]]);
  });

  it("counts the units that a feed has left, and adds up those that are lost", () => {
    const two = outcome({}, [
      { feed: "turbines", units: 1 },
      { feed: "turbines", units: 1 },
    ]);
    expect(two.carriedBy).toEqual(["feed grid", "13 solar-smt-130 of feed turbines"]);
  });
});
