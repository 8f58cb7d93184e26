import type { Catalog } from "../catalog";
import { fabricSchema, feedSchema, loopSchema, type Fabric, type Feed, type Loop, type Site } from "../model";

/** Parts that every site needs and no key of the site file names. */
export const RACK_PDU = "generic-rack-pdu";
export const MANIFOLD = "generic-manifold";
export const SUBSTATION = "utility-substation";
export const TRANSFORMER = "generic-transformer-2500kva";
export const IN_RACK_CDU = "supermicro-4u-cdu";

/** The part that a ratio of GPUs is stated in. */
export const H100 = "nvidia-h100-sxm";

/** The site's fabrics; without any, one non-blocking compute fabric over all pods. */
export function fabricsOf(site: Site): readonly Fabric[] {
  return site.fabrics.length > 0 ? site.fabrics : [fabricSchema.parse({ name: "compute" })];
}

/** The site's feeds; without any, one utility feed whose capacity is what the site needs. */
export function feedsOf(site: Site): readonly Feed[] {
  return site.power.feeds.length > 0 ? site.power.feeds : [feedSchema.parse({ name: "utility", kind: "utility" })];
}

/** The site's loops; without any, an air loop, and before it a loop with in-rack CDUs where a node is liquid-cooled. */
export function loopsOf(site: Site, catalog: Catalog): readonly Loop[] {
  if (site.cooling.loops.length > 0) return site.cooling.loops;
  const air = loopSchema.parse({ name: "air", kind: "air", cdusPer: "hall", supply: "24 C", return: "36 C" });
  const liquid = site.pods.some((pod) => catalog.of(pod.node, "node").liquidShare > 0);
  return liquid ? [loopSchema.parse({ name: "tcs", kind: "direct-to-chip", cdu: IN_RACK_CDU }), air] : [air];
}
