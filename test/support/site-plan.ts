import { checkedSite } from "../../lib/model";
import { planSite } from "../../lib/sizing";
import type { FabricPlan, PodPlan, SitePlan } from "../../lib/plan/site-plan";
import { sampleSite } from "./sample-site";

const POD = { racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100", cooling: "tcs" };

/** Ten pods of 64 nodes with eight H100, on the feeds `grid` and `turbines` in this order. */
const SITE = planSite(checkedSite(sampleSite({ name: "colossus-1", pods: [{ name: "h100", count: 10, ...POD }] })));

/** A kind of pod with the figures that a replica needs: by default 10 pods of 64 nodes with eight H100. */
export function podPlan(own: Partial<PodPlan> & { name: string }): PodPlan {
  const pod = { ...SITE.pods[0], ...own } as PodPlan;
  const nodes = pod.count * pod.nodesPerPod;
  const racksPerPod = Math.ceil(pod.nodesPerPod / pod.nodesPerRack);
  return { ...pod, nodes, gpus: 8 * nodes, racksPerPod, racks: pod.count * racksPerPod, ...own };
}

/** The compute fabric of that site, which joins all pods given. */
export function fabricPlan(pods: readonly PodPlan[], own: Partial<FabricPlan> = {}): FabricPlan {
  const nodes = pods.reduce((total, pod) => total + pod.nodes, 0);
  return { ...(SITE.fabrics[0] as FabricPlan), pods: pods.map(({ name }) => name), endpoints: 8 * nodes, ...own };
}

/** The plan of that site, with these kinds of pods in place of its own. */
export function sitePlan(...pods: PodPlan[]): SitePlan {
  return pods.length === 0 ? SITE : { ...SITE, pods, fabrics: [fabricPlan(pods)] };
}
