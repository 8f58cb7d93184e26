import { nodeAddresses, POD_ADDRESSES } from "../../../lib/replica";
import { sampleReplica } from "../../support/sample-replica";

describe("the addresses of a node", () => {
  const { interfaces } = sampleReplica({ efaLayout: "legacy" });

  it("are those of its interfaces, and on EKS those of its Kubernetes pods as well", () => {
    expect(nodeAddresses({ scheduler: "slurm" }, interfaces)).toBe(32);
    expect(nodeAddresses({ scheduler: "eks" }, interfaces)).toBe(32 + POD_ADDRESSES);
  });

  it("leave room for a pod of 64 nodes in its subnet in every layout", () => {
    for (const efaLayout of ["ec2", "parallelcluster", "legacy"] as const) {
      const { pods } = sampleReplica({ efaLayout, scheduler: "eks", nodesPerPod: 64 });
      expect(pods.map(({ subnet }) => subnet.split("/")[1])).toEqual(["20", "20"]);
    }
  });
});
