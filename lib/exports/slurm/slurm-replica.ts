import { instanceType } from "../../catalog/instance-type";
import type { ReplicaPlan } from "../../replica";
import { gresType, type SlurmCluster } from "./slurm-cluster";

/** Host name of the head node, which runs slurmctld. */
export const HEAD = "head";

/**
 * Share of an instance's memory for jobs; hypervisor and kernel use the rest, and Slurm drains a node with less memory than
 * `slurm.conf` states.
 * Source: AWS ParallelCluster, "SchedulableMemory": 95 percent by default.
 */
const SCHEDULABLE_MEMORY = 0.95;

/**
 * The nodes of a replica as a Slurm cluster: one switch per pod, whose nodes are close together, below one spine. With a
 * single pod, its switch is the tree.
 */
export function replicaCluster(plan: ReplicaPlan): SlurmCluster {
  const type = instanceType(plan.instanceType);
  const hardware = { cpus: type.vcpus, memoryMib: Math.floor(type.memoryGib * 1024 * SCHEDULABLE_MEMORY) };
  const pods = plan.pods.map(({ name, nodes }) => ({
    name,
    nodes: nodes.map((node) => node.name),
    hardware,
    gpu: gresType(type.gpu),
    gpus: type.gpus,
  }));
  const leaves = pods.map(({ name, nodes }) => ({ name, children: "nodes" as const, names: nodes }));
  const spine = { name: "spine", children: "switches" as const, names: pods.map(({ name }) => name) };
  const switches = leaves.length > 1 ? [spine, ...leaves] : leaves;
  return { name: plan.site, controller: HEAD, pods, switches, accounting: plan.spec.slurm.accounting };
}
