import type { Catalog } from "../../catalog";
import {
  fabricSchema,
  feedSchema,
  loopSchema,
  type Fabric,
  type FabricInput,
  type Feed,
  type Loop,
  type Site,
} from "../../model";
import { nicsFor } from "../../catalog/nics";

/** Parts that every site needs and no key of the site file names. */
export const MANIFOLD = "generic-manifold";
export const SUBSTATION = "utility-substation";
export const IN_RACK_CDU = "supermicro-4u-cdu";
export const FAN_WALL = "generic-fan-wall";

/** The part that a ratio of GPUs is stated in. */
export const H100 = "nvidia-h100-sxm";

/**
 * The site's fabrics; without any, one for each role for which its nodes have NICs. They are built as in the NVIDIA DGX
 * SuperPOD reference architecture of the H100 (RA-11333-001 V11): compute without oversubscription; storage at 4:3 on the
 * side of the nodes; in band, leaf pairs of 60 ports with four uplinks; out of band, a leaf set for each pod. Above the
 * spines, which that design does not reach, management is thinned out 7:1, so that it joins as many nodes as compute does.
 */
export function fabricsOf(site: Site, catalog: Catalog): readonly Fabric[] {
  if (site.fabrics.length > 0) return site.fabrics;
  const nodes = site.pods.map((pod) => catalog.of(pod.node, "node"));
  return DERIVED.filter(({ role }) => nodes.some((node) => nicsFor(node, role).nics > 0)).map((fabric) =>
    fabricSchema.parse(fabric),
  );
}

const DERIVED = [
  { name: "compute", role: "compute" },
  { name: "storage", role: "storage", leafGroup: "fabric", oversubscription: 4 / 3 },
  { name: "in-band", role: "in-band", leafGroup: "fabric", oversubscription: 15, spineOversubscription: 7 },
  { name: "out-of-band", role: "out-of-band", topology: "fat-tree", spineOversubscription: 7 },
] as const satisfies readonly FabricInput[];

/** The site's feeds; without any, one utility feed whose capacity is what the site needs. */
export function feedsOf(site: Site): readonly Feed[] {
  return site.power.feeds.length > 0 ? site.power.feeds : [feedSchema.parse({ name: "utility", kind: "utility" })];
}

/**
 * The site's loops; without any, an air loop with fan walls, and before it a loop with in-rack CDUs where a node is
 * liquid-cooled.
 */
export function loopsOf(site: Site, catalog: Catalog): readonly Loop[] {
  if (site.cooling.loops.length > 0) return site.cooling.loops;
  const air = loopSchema.parse({
    name: "air",
    kind: "air",
    cdu: FAN_WALL,
    cdusPer: "hall",
    supply: "24 C",
    return: "36 C",
  });
  const liquid = site.pods.some((pod) => catalog.of(pod.node, "node").liquidShare > 0);
  return liquid ? [loopSchema.parse({ name: "tcs", kind: "direct-to-chip", cdu: IN_RACK_CDU }), air] : [air];
}
