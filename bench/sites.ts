import type { SiteInput } from "gigasite";

const GPUS_PER_POD = 512;

/** A site of 512-GPU pods of HGX H100 nodes, with at least so many GPUs in each hall. */
function site(name: string, halls: number, gpusPerHall: number, more: Partial<SiteInput> = {}): SiteInput {
  const count = halls * Math.ceil(gpusPerHall / GPUS_PER_POD);
  const pod = { name: "h100", count, racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100" };
  return { apiVersion: "gigasite/v1", name, pods: [pod], islands: halls, ...more };
}

/** Each 400 Gbps NIC as two links of 200 Gbps: a switch of 64 ports then has 256, and three tiers join a million GPUs. */
const twoPlanes: Partial<SiteInput> = { fabrics: [{ name: "compute", planes: 2 }] };

/** A million GPUs in one hall, and fifty million in a hundred halls, of one design. */
export const million = site("million", 1, 1_000_000, twoPlanes);
export const fiftyMillion = site("fifty-million", 100, 500_000, twoPlanes);

/** The smallest site: one pod, and all else by default. */
export const smallest: SiteInput = {
  apiVersion: "gigasite/v1",
  name: "smallest",
  pods: [{ name: "h100", node: "supermicro-4u-hgx-h100" }],
};

/** As many GPUs as the largest sites that are being built. */
export const colossal = site("colossal", 1, 550_000, twoPlanes);
/** What the page of a site is measured on: 550,000 GPUs in one hall, in four phases. */
export const phased = site("phased", 1, 550_000, {
  ...twoPlanes,
  phases: [1, 2, 3, 4].map((part) => ({ name: `part-${part}`, date: `202${part + 5}-01-01`, pods: { h100: 268 * part } })),
});

/** Nearly the most that three tiers of such switches join at 400 Gbps, 1.5 million links; and four such halls. */
export const scheduled = site("scheduled", 1, 500_000);
export const fourfold = site("fourfold", 4, 500_000);
