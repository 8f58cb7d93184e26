import { replicaCluster, slurmFiles } from "../../../../lib/exports";
import { sampleReplica } from "../../../support/sample-replica";

describe("the files of Slurm", () => {
  const files = slurmFiles(replicaCluster(sampleReplica()));

  it("are those that slurmctld reads from one folder", () => {
    expect(Object.keys(files)).toEqual(["slurm.conf", "gres.conf", "cgroup.conf", "topology.conf", "topology.yaml"]);
  });

  it("tell the device files of all GPUs of every node", () => {
    expect(files["gres.conf"]).toBe(
      ["h100-1", "h100-2"].map((pod) => `NodeName=${pod}-node-[1-2] Name=gpu Type=h100 File=/dev/nvidia[0-7]\n`).join(""),
    );
  });

  it("keep jobs to their own cores and GPUs", () => {
    expect(files["cgroup.conf"]).toBe("ConstrainCores=yes\nConstrainDevices=yes\n");
  });
});
