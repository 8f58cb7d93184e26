import type { PodPlan, SitePlan } from "../../lib/sizing/plan";

/** A kind of pod with the figures that a replica needs. */
export function podPlan(own: Partial<PodPlan> & { name: string }): PodPlan {
  const pod = { count: 10, nodesPerPod: 64, nodesPerRack: 8, feeds: ["grid", "turbines"], cooling: "tcs" };
  return { ...pod, ...own } as PodPlan;
}

/** A plan with these kinds of pods; its feeds are `grid` and `turbines`, in this order. */
export function sitePlan(...pods: PodPlan[]): SitePlan {
  const power = { feeds: [{ name: "grid" }, { name: "turbines" }] };
  return { site: "colossus-1", pods: pods.length > 0 ? pods : [podPlan({ name: "h100" })], power } as unknown as SitePlan;
}
