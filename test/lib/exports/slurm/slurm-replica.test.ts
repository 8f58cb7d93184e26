import { replicaCluster } from "../../../../lib/exports";
import { sampleReplica } from "../../../support/sample-replica";

describe("the Slurm cluster of a replica", () => {
  it("has a switch for each pod below one spine", () => {
    expect(replicaCluster(sampleReplica()).switches).toEqual([
      { name: "spine", children: "switches", names: ["h100-1", "h100-2"] },
      { name: "h100-1", children: "nodes", names: ["h100-1-node-1", "h100-1-node-2"] },
      { name: "h100-2", children: "nodes", names: ["h100-2-node-1", "h100-2-node-2"] },
    ]);
  });

  it("has no spine above a single pod", () => {
    expect(replicaCluster(sampleReplica({ pods: 1 })).switches.map(({ name }) => name)).toEqual(["h100-1"]);
  });

  it("has accounting where the file asks for it, and a name of its own where the replica has one", () => {
    const cluster = replicaCluster(sampleReplica({ name: "b", slurm: { accounting: true } }));
    expect(cluster).toMatchObject({ name: "colossus-1-b", accounting: true });
    expect(replicaCluster(sampleReplica())).toMatchObject({ name: "colossus-1", accounting: false });
  });

  it("leaves a twentieth of the instance's memory to the system", () => {
    const [pod] = replicaCluster(sampleReplica({ instanceType: "p5.48xlarge" })).pods;
    expect(pod).toMatchObject({ hardware: { cpus: 192, memoryMib: 1_992_294 }, gpu: "h100", gpus: 8 });
  });
});
