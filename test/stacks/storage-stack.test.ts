import type { ReplicaProps } from "../../lib/model";
import { checkReferences, synthToJson } from "../../lib/testing";
import { NetworkStack } from "../../stacks/network-stack";
import { StorageStack } from "../../stacks/storage-stack";
import { sampleReplica } from "../support/sample-replica";
import { resources } from "../support/synth-stacks";

function synthStorage(storage: NonNullable<ReplicaProps["storage"]>) {
  const plan = sampleReplica({ storage });
  return synthToJson((app) => new StorageStack(app, "storage", plan, new NetworkStack(app, "network", plan)));
}

describe("the storage stack", () => {
  const stacks = synthStorage({ kind: "fsx-lustre", repository: true });

  it("has the file system in the shared subnet of the nodes' zone, by the state of the network", () => {
    expect(checkReferences(stacks)).toEqual([]);
    const [{ subnet_ids: subnets }] = resources(stacks.storage, "aws_fsx_lustre_file_system");
    expect(subnets).toEqual([expect.stringMatching(/remote_state.*subnet-services_/)]);
  });

  it("tells what a node mounts, and the bucket behind it", () => {
    expect(stacks.storage?.output).toMatchObject({
      mount: { value: expect.stringMatching(/dns_name\}@tcp:\/\$\{.*mount_name\}$/) },
      bucket: { value: expect.stringMatching(/^\$\{aws_s3_bucket\./) },
    });
    expect(synthStorage({ kind: "fsx-lustre" }).storage?.output).not.toHaveProperty("bucket");
  });
});
