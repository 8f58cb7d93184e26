import type { SlurmCluster } from "./slurm-cluster";
import { slurmConf } from "./slurm-conf";
import { hostlist } from "./slurm-hostlist";
import { slurmTopologyConf, slurmTopologyYaml } from "./slurm-topology";

/** `cgroup.conf`: jobs see only their allocated cores and GPUs. Source: cgroup.conf(5) of Slurm. */
const CGROUP_CONF = "ConstrainCores=yes\nConstrainDevices=yes\n";

/** The configuration files of a cluster by name. All go into one directory. */
export function slurmFiles(cluster: SlurmCluster): Readonly<Record<string, string>> {
  return {
    "slurm.conf": slurmConf(cluster),
    "gres.conf": slurmGresConf(cluster),
    "cgroup.conf": CGROUP_CONF,
    "topology.conf": slurmTopologyConf(cluster),
    "topology.yaml": slurmTopologyYaml(cluster),
  };
}

/** `gres.conf`: the device files of the GPUs of every node. Source: gres.conf(5) of Slurm. */
export function slurmGresConf({ pods }: Pick<SlurmCluster, "pods">): string {
  const lines = pods.map(({ nodes, gpu, gpus }) => {
    const devices = hostlist(Array.from({ length: gpus }, (_, index) => `/dev/nvidia${index}`));
    return `NodeName=${hostlist(nodes)} Name=gpu Type=${gpu} File=${devices}\n`;
  });
  return lines.join("");
}
