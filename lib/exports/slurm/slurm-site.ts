import type { CheckedSite } from "../../model";
import { portMap, type CableLayer, type PortLink, type SitePlan } from "../../sizing";
import { gresType, type SlurmCluster, type SlurmPod, type SlurmSwitch } from "./slurm-cluster";
import { HEAD } from "./slurm-replica";

/**
 * The whole physical site as a Slurm cluster: its GPU nodes by their names in the port map, and the tree of the cabling,
 * from the links of the first rail and plane of the compute fabrics. The other rails and planes connect the same nodes in
 * the same way. Nodes of infeasible fabrics are missing.
 *
 * @param plan the plan of the same site
 */
export function siteCluster(checked: Pick<CheckedSite, "site" | "catalog">, plan: SitePlan): SlurmCluster {
  const { leaves, above } = wiring(checked, plan);
  const nodes = new Map<string, string[]>();
  for (const node of [...leaves.values()].flat()) append(nodes, podOf(node), node);
  const pods = [...nodes].flatMap(([name, names]) => slurmPod(name, names, plan));
  return { name: plan.site, controller: HEAD, pods, switches: [...tree(above), ...leafSwitches(leaves)] };
}

/** Nodes per leaf, and child switches per upper switch, in order. */
interface Wiring {
  readonly leaves: ReadonlyMap<string, string[]>;
  readonly above: ReadonlyMap<string, string[]>;
}

/** Link layers of the switch tree. */
const TREE: ReadonlySet<CableLayer> = new Set(["node-leaf", "leaf-spine", "spine-core"]);

function wiring(checked: Pick<CheckedSite, "site" | "catalog">, plan: SitePlan): Wiring {
  const compute = new Set(plan.fabrics.filter(({ role }) => role === "compute").map(({ name }) => name));
  const gpuPods = new Set(plan.pods.filter(({ gpu }) => gpu !== null).map(({ name }) => name));
  const leaves = new Map<string, string[]>();
  const above = new Map<string, string[]>();
  const placed = new Set<string>();
  for (const link of portMap(checked)) {
    if (!TREE.has(link.layer) || !compute.has(link.fabric) || link.plane !== 1 || placed.has(link.fromDevice)) continue;
    if (link.layer === "node-leaf" ? !isGpuNode(link, gpuPods) : !leaves.has(link.fromDevice) && !above.has(link.fromDevice))
      continue;
    placed.add(link.fromDevice);
    append(link.layer === "node-leaf" ? leaves : above, link.toDevice, link.fromDevice);
  }
  return { leaves, above };
}

/** The first NIC of a GPU node; fabric managers have no rail. */
function isGpuNode({ rail, fromDevice }: PortLink, gpuPods: ReadonlySet<string>): boolean {
  return rail === 1 && gpuPods.has(kindOf(podOf(fromDevice)));
}

/** `h100-1` of the node `h100-1-r1-n1`, or `h100-1-n1` of a pod without racks. */
function podOf(node: string): string {
  return node.replace(/(-r\d+)?-n\d+$/, "");
}

/** `h100` of the pod `h100-1`, or of `i1-h100-1` in a site of several halls. */
function kindOf(pod: string): string {
  return pod.replace(/-\d+$/, "").replace(/^i\d+-/, "");
}

function slurmPod(name: string, nodes: readonly string[], plan: SitePlan): SlurmPod[] {
  const kind = plan.pods.find((pod) => pod.name === kindOf(name));
  if (!kind?.gpu) return [];
  return [{ name, nodes, hardware: null, gpu: gresType(kind.gpu), gpus: kind.gpus / kind.nodes }];
}

/** The switches above the leaves, topmost first. */
function tree(above: ReadonlyMap<string, string[]>): SlurmSwitch[] {
  const below = new Set([...above.values()].flat());
  const switches = [...above].map(([name, names]): SlurmSwitch => ({ name, children: "switches", names }));
  return [...switches.filter(({ name }) => !below.has(name)), ...switches.filter(({ name }) => below.has(name))];
}

function leafSwitches(leaves: ReadonlyMap<string, string[]>): SlurmSwitch[] {
  return [...leaves].map(([name, names]) => ({ name, children: "nodes", names }));
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
