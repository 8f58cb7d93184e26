import type { SlurmCluster, SlurmPod } from "./slurm-cluster";
import { hostlist } from "./slurm-hostlist";

/** Ports of slurmctld, slurmd and slurmdbd: the Slurm defaults. */
export const SLURMCTLD_PORT = 6817;
export const SLURMD_PORT = 6818;
export const SLURMDBD_PORT = 6819;
/** Fixed ports of `srun` for job steps, for firewall rules. */
export const SRUN_PORTS = { from: 60001, to: 63000 } as const;

/** Settings of `slurm.conf` common to all clusters. Source: slurm.conf(5) of Slurm. */
const SETTINGS = `SlurmctldPort=${SLURMCTLD_PORT}
SlurmdPort=${SLURMD_PORT}
SrunPortRange=${SRUN_PORTS.from}-${SRUN_PORTS.to}
SlurmUser=slurm
AuthType=auth/munge
# Nodes fetch their configuration from slurmctld.
SlurmctldParameters=enable_configless
StateSaveLocation=/var/lib/slurm/slurmctld
SlurmdSpoolDir=/var/lib/slurm/slurmd
SlurmctldPidFile=/run/slurmctld.pid
SlurmdPidFile=/run/slurmd.pid
SlurmctldLogFile=/var/log/slurm/slurmctld.log
SlurmdLogFile=/var/log/slurm/slurmd.log
ProctrackType=proctrack/cgroup
TaskPlugin=task/affinity,task/cgroup
# A node comes back as soon as it registers, regardless of the reason.
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
TopologyPlugin=topology/tree
GresTypes=gpu`;

/**
 * Job resources are measured by cgroups, which all jobs have, and stored by slurmdbd, including GPUs.
 * Source: slurm.conf(5) of Slurm.
 */
const accountingSettings = (controller: string) => [
  "AccountingStorageType=accounting_storage/slurmdbd",
  `AccountingStorageHost=${controller}`,
  `AccountingStoragePort=${SLURMDBD_PORT}`,
  "AccountingStorageTRES=gres/gpu",
  "JobAcctGatherType=jobacct_gather/cgroup",
];

const UNKNOWN_HARDWARE =
  "# CPUs and memory of the nodes are unknown: add the output of `slurmd -C` on a node to their lines.";

/** `slurm.conf`: one partition per pod, and the default partition `all` with all nodes. */
export function slurmConf({ name, controller, pods, accounting }: SlurmCluster): string {
  return [
    `ClusterName=${name}`,
    `SlurmctldHost=${controller}`,
    SETTINGS,
    ...(accounting ? accountingSettings(controller) : []),
    "",
    ...(pods.every((pod) => pod.hardware) ? [] : [UNKNOWN_HARDWARE]),
    ...pods.map(nodeLine),
    "",
    "PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP",
    ...pods.map((pod) => `PartitionName=${pod.name} Nodes=${hostlist(pod.nodes)} MaxTime=INFINITE State=UP`),
    "",
  ].join("\n");
}

function nodeLine({ nodes, hardware, gpu, gpus }: SlurmPod): string {
  const size = hardware ? ` CPUs=${hardware.cpus} RealMemory=${hardware.memoryMib}` : "";
  return `NodeName=${hostlist(nodes)}${size} Gres=gpu:${gpu}:${gpus} State=UNKNOWN`;
}
