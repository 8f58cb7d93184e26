import { demandsOf } from "../../../lib/bom/demand";
import { samplePlan } from "./sample-plan";

const demands = demandsOf(samplePlan);
const countOf = (part: string) =>
  demands.filter((demand) => demand.part === part).reduce((sum, { count }) => sum + count, 0);
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe("demandsOf", () => {
  it("demands the nodes of all pods, and nothing that comes inside of them", () => {
    expect(countOf("node")).toBe(sum(samplePlan.pods.map((pod) => pod.nodes)));
    expect(countOf("gpu")).toBe(0);
  });

  it("demands the racks of nodes and of switches", () => {
    expect(countOf("rack")).toBe(sum(samplePlan.pods.map((pod) => pod.racks)) + samplePlan.networkRacks.count);
  });

  it("demands the switches of every tier, with the draw that the plan states", () => {
    const tiers = samplePlan.fabrics.flatMap((fabric) => fabric.tiers);
    expect(countOf("switch")).toBe(sum(tiers.map((tier) => tier.switches)));
    expect(demands.filter(({ part }) => part === "switch").map(({ powerKw }) => powerKw)).toEqual(
      tiers.filter((tier) => tier.switches > 0).map((tier) => tier.powerKw),
    );
  });

  it("demands nothing zero times", () => {
    expect(demands.filter(({ count }) => count === 0)).toEqual([]);
  });
});
