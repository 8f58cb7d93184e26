import { demandsOf } from "../../../lib/bom/demand";
import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";
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

  it("demands PDUs of their own part for racks of switches, and no rack for a pod that shares these", () => {
    const pods = [{ name: "ufm", node: "nvidia-ufm-appliance", nodes: 4, stands: "network-racks" as const }];
    const parts = [{ id: "small", class: "rack-pdu", capacity: "5 kW" }];
    const power = { distribution: { networkRackPdu: "small" } };
    const plan = planSite(checkedSample({ pods, parts, power, fabrics: [{ name: "in-band", role: "in-band" }] }));
    const own = demandsOf(plan).filter(({ purpose }) => purpose === "network racks" || purpose === "pod ufm");
    expect(own.map(({ part, count }) => [part, count])).toEqual([
      ["nvidia-ufm-appliance", 4],
      ["generic-rack-48u", 1],
      ["small", plan.networkRacks.rackPdus],
    ]);
  });

  it("demands the switches of every tier, with the draw that the plan states", () => {
    const tiers = samplePlan.fabrics.flatMap((fabric) => fabric.tiers);
    expect(countOf("switch")).toBe(sum(tiers.map((tier) => tier.switches)));
    expect(demands.filter(({ part }) => part === "switch").map(({ powerKw }) => powerKw)).toEqual(
      tiers.filter((tier) => tier.switches > 0).map((tier) => tier.powerKw),
    );
  });

  it("demands what the site lists, without a draw", () => {
    const item = { part: "adapter", count: 4, system: "network", for: "managers" } as const;
    expect(demandsOf({ ...samplePlan, items: [item] }).at(-1)).toEqual({
      ...{ system: "network", purpose: "managers", part: "adapter", count: 4, powerKw: 0 },
    });
  });

  it("demands nothing zero times", () => {
    expect(demands.filter(({ count }) => count === 0)).toEqual([]);
  });
});
