import { checkedSite, type CheckedSite, type SiteInput } from "../../lib/model";

/** A site of 100,352 H100 as the default one describes it, without reports and replica. */
export function sampleSite(changes: Partial<SiteInput> = {}): SiteInput {
  return {
    apiVersion: "gigasite/v1",
    name: "sample",
    pods: [{ name: "h100", count: 196, racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100" }],
    fabrics: [{ name: "compute", role: "compute", switch: "nvidia-sn5600" }],
    power: {
      feeds: [
        { name: "grid", kind: "utility", capacity: "150 MW" },
        { name: "turbines", kind: "gas-turbine", part: "solar-smt-130", count: 15 },
      ],
    },
    cooling: {
      loops: [
        { name: "tcs", kind: "direct-to-chip", cdu: "supermicro-4u-cdu", redundancy: "N+1" },
        { name: "hall", kind: "air", supply: "24 C", return: "36 C" },
      ],
      heatRejection: { redundancy: "N+1" },
    },
    ...changes,
  };
}

export function checkedSample(changes: Partial<SiteInput> = {}): CheckedSite {
  return checkedSite(sampleSite(changes));
}
