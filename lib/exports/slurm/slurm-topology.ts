import { stringify } from "yaml";
import type { SlurmCluster, SlurmSwitch } from "./slurm-cluster";
import { hostlist } from "./slurm-hostlist";

/** `topology.conf` for the plugin topology/tree: one line per switch. Source: topology.conf(5) of Slurm. */
export function slurmTopologyConf({ switches }: Pick<SlurmCluster, "switches">): string {
  const key = { nodes: "Nodes", switches: "Switches" };
  const lines = switches.map(({ name, children, names }) => `SwitchName=${name} ${key[children]}=${hostlist(names)}`);
  return [
    "# The compute fabric as a tree. Each switch represents all leaves or spines that connect the same nodes.",
    ...lines,
    "",
  ].join("\n");
}

/**
 * The same tree as `topology.yaml`, which Slurm 25.05 and later read instead of `topology.conf`.
 * Source: topology.yaml(5) of Slurm.
 */
export function slurmTopologyYaml({ switches }: Pick<SlurmCluster, "switches">): string {
  const topology = { topology: "default", cluster_default: true, tree: { switches: switches.map(entry) } };
  return stringify([topology], { lineWidth: 0 });
}

function entry({ name, children, names }: SlurmSwitch): object {
  return { switch: name, [children === "nodes" ? "nodes" : "children"]: hostlist(names) };
}
