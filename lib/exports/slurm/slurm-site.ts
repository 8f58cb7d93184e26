import type { CableLayer, SitePlan } from "../../plan";
import type { Link, LinkEnd } from "../../sizing/cabling/link";
import { podNameOf, type Device } from "../../sizing/topology/device";
import { gresType, type SlurmCluster, type SlurmPod, type SlurmSwitch } from "./slurm-cluster";
import { HEAD } from "./slurm-replica";

/**
 * The whole physical site as a Slurm cluster: its GPU nodes by their names in the port map, and the tree of the cabling,
 * from the links of the first rail and plane of the compute fabrics. The other rails and planes connect the same nodes in
 * the same way. Nodes of infeasible fabrics are missing.
 *
 * @param links all links of the planned site
 */
export function siteCluster(plan: SitePlan, links: Iterable<readonly Link[]>): SlurmCluster {
  const { leaves, above } = switchTree(plan, links);
  const pods = new Map<string, LinkEnd[]>();
  for (const node of [...leaves.values()].flat()) if (isNode(node.device)) append(pods, podNameOf(node.device), node);
  return {
    name: plan.site,
    controller: HEAD,
    pods: [...pods].flatMap(([name, nodes]) => slurmPod(name, nodes, plan)),
    switches: [...tree(above), ...leafSwitches(leaves)],
  };
}

/** Nodes per leaf, and child switches per upper switch, in order. */
interface SwitchTree {
  readonly leaves: ReadonlyMap<string, LinkEnd[]>;
  readonly above: ReadonlyMap<string, string[]>;
}

/** Link layers of the switch tree. */
const TREE: ReadonlySet<CableLayer> = new Set(["node-leaf", "leaf-spine", "spine-core"]);

function switchTree(plan: SitePlan, all: Iterable<readonly Link[]>): SwitchTree {
  const compute = new Set(plan.fabrics.filter(({ role }) => role === "compute").map(({ name }) => name));
  const gpuPods = new Set(plan.pods.filter(({ gpu }) => gpu !== null).map(({ name }) => name));
  const leaves = new Map<string, LinkEnd[]>();
  const above = new Map<string, string[]>();
  const placed = new Set<string>();
  const place = ({ fabric, layer, plane, rail, from, to }: Link) => {
    if (!TREE.has(layer) || !compute.has(fabric) || plane !== 1 || placed.has(from.name)) return;
    if (layer === "node-leaf") {
      // The first NIC of a GPU node.
      if (rail !== 1 || !isNode(from.device) || !gpuPods.has(from.device.pod)) return;
      append(leaves, to.name, from);
    } else {
      if (!leaves.has(from.name) && !above.has(from.name)) return;
      append(above, to.name, from.name);
    }
    placed.add(from.name);
  };
  for (const links of all) links.forEach(place);
  return { leaves, above };
}

function isNode(device: Device): device is Extract<Device, { type: "node" }> {
  return device.type === "node";
}

function slurmPod(name: string, nodes: readonly LinkEnd[], plan: SitePlan): SlurmPod[] {
  const [first] = nodes;
  const kind = plan.pods.find((pod) => first && isNode(first.device) && pod.name === first.device.pod);
  if (!kind?.gpu) return [];
  const names = nodes.map((node) => node.name);
  return [{ name, nodes: names, hardware: null, gpu: gresType(kind.gpu), gpus: kind.gpus / kind.nodes }];
}

/** The switches above the leaves, topmost first. */
function tree(above: ReadonlyMap<string, string[]>): SlurmSwitch[] {
  const below = new Set([...above.values()].flat());
  const switches = [...above].map(([name, names]): SlurmSwitch => ({ name, children: "switches", names }));
  return [...switches.filter(({ name }) => !below.has(name)), ...switches.filter(({ name }) => below.has(name))];
}

function leafSwitches(leaves: ReadonlyMap<string, readonly LinkEnd[]>): SlurmSwitch[] {
  return [...leaves].map(([name, nodes]) => ({ name, children: "nodes", names: nodes.map((node) => node.name) }));
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
