import { at } from "../../../../lib/errors";
import { slurmConf, type SlurmCluster } from "../../../../lib/exports";

const CLUSTER: SlurmCluster = {
  name: "site",
  controller: "head",
  pods: [
    { name: "a-1", nodes: ["a-1-node-1", "a-1-node-2"], hardware: { cpus: 192, memoryMib: 1000 }, gpu: "h100", gpus: 8 },
    { name: "a-2", nodes: ["a-2-node-1"], hardware: { cpus: 192, memoryMib: 1000 }, gpu: "h100", gpus: 8 },
  ],
  switches: [],
};

describe("slurm.conf", () => {
  const lines = slurmConf(CLUSTER).split("\n");

  it("names cluster and controller first, and ends with a line break", () => {
    expect(lines.slice(0, 2)).toEqual(["ClusterName=site", "SlurmctldHost=head"]);
    expect(lines.at(-1)).toBe("");
  });

  it("has the nodes of each pod with their CPUs, memory and GPUs", () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        "NodeName=a-1-node-[1-2] CPUs=192 RealMemory=1000 Gres=gpu:h100:8 State=UNKNOWN",
        "NodeName=a-2-node-1 CPUs=192 RealMemory=1000 Gres=gpu:h100:8 State=UNKNOWN",
      ]),
    );
  });

  it("has a partition for each pod and a default one over all", () => {
    expect(lines.filter((line) => line.startsWith("PartitionName="))).toEqual([
      "PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP",
      "PartitionName=a-1 Nodes=a-1-node-[1-2] MaxTime=INFINITE State=UP",
      "PartitionName=a-2 Nodes=a-2-node-1 MaxTime=INFINITE State=UP",
    ]);
  });

  it("names slurmdbd only with accounting, and counts GPUs with it", () => {
    expect(lines.filter((line) => /^(Accounting|JobAcct)/.test(line))).toEqual([]);
    expect(slurmConf({ ...CLUSTER, accounting: true }).split("\n")).toEqual(
      expect.arrayContaining([
        ...["AccountingStorageType=accounting_storage/slurmdbd", "AccountingStorageHost=head"],
        ...["AccountingStorageTRES=gres/gpu", "JobAcctGatherType=jobacct_gather/cgroup"],
      ]),
    );
  });

  it("tells where CPUs and memory are not known, and leaves them out", () => {
    const pod = at(CLUSTER.pods, 0);
    const text = slurmConf({ ...CLUSTER, pods: [{ ...pod, hardware: null }] });
    expect(text).toContain("\n# CPUs and memory of the nodes are unknown");
    expect(text).toContain("NodeName=a-1-node-[1-2] Gres=gpu:h100:8");
  });
});
