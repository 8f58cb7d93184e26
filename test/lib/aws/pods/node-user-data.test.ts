import { nodeUserData } from "../../../../lib/aws/pods/node-user-data";
import { sampleReplica } from "../../../support/sample-replica";

const decoded = (text = "") => Buffer.from(text, "base64").toString();

describe("what a node runs at its first start", () => {
  it("is Slurm where that is the scheduler", () => {
    expect(decoded(nodeUserData(sampleReplica({ scheduler: "slurm" })))).toMatch(/^#!\/bin\/bash\n[^]*--conf-server/);
  });

  it("is the mount of the file system without a scheduler", () => {
    const plan = sampleReplica({ scheduler: "none", storage: { kind: "fsx-lustre" } });
    const text = decoded(nodeUserData(plan, "fs@tcp:/x")?.split("$")[0]);
    expect(text).toContain("/fsx lustre");
    expect(text).not.toContain("slurm");
  });

  it("is nothing without a file system, and nothing of ours on EKS", () => {
    expect(nodeUserData(sampleReplica())).toBeUndefined();
    const plan = sampleReplica({ scheduler: "eks", storage: { kind: "fsx-lustre" } });
    expect(nodeUserData(plan, "fs@tcp:/x")).toBeUndefined();
  });
});
