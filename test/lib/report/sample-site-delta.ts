import { at } from "../../../lib/errors";
import { checkedSite, type SiteInput } from "../../../lib/model";
import { reportSite, siteDelta } from "../../../lib/report";

export const sampleSite = {
  apiVersion: "gigasite/v1",
  name: "sample",
  pods: [{ name: "h100", count: 4, racks: 8, node: "supermicro-4u-hgx-h100", feeds: ["grid"], cooling: "tcs" }],
  fabrics: [{ name: "compute", switch: "nvidia-sn5600" }],
  power: { feeds: [{ name: "grid", kind: "utility", capacity: "5 MW" }] },
  cooling: { loops: [{ name: "tcs", kind: "direct-to-chip", cdu: "supermicro-4u-cdu", redundancy: "N+1" }] },
} satisfies SiteInput;

/** The sample with changes, as a side of a comparison. */
export function side(from: string, changes: Partial<SiteInput> = {}) {
  return { from, report: reportSite(checkedSite({ ...sampleSite, ...changes })) };
}

/** The sample, and the sample with twice the pods on the same feed. */
export const grown = siteDelta(side("before.yaml"), side("after.yaml", { pods: [{ ...at(sampleSite.pods, 0), count: 8 }] }));
