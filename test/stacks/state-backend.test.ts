import { at } from "../../lib/errors";
import type { ReplicaProps } from "../../lib/model";
import { checkReferences, synthToJson } from "../../lib/testing";
import { NetworkStack } from "../../stacks/network-stack";
import { PodStack } from "../../stacks/pod-stack";
import { sampleReplica } from "../support/sample-replica";

function synthPod(backend: ReplicaProps["backend"]) {
  const plan = sampleReplica({ backend });
  return synthToJson((app) => {
    new PodStack(app, "pod", { plan, pod: at(plan.pods, 0), network: new NetworkStack(app, "network", plan) });
  });
}

describe("the state of a replica's stacks", () => {
  it("lies beside the output folder unless the file says otherwise", () => {
    expect(synthPod({ kind: "local" }).pod?.terraform).toMatchObject({
      backend: { local: { path: "../../../terraform.pod.tfstate" } },
      required_version: ">= 1.5",
    });
  });

  it("lies in the bucket of the file, encrypted and with a lock beside it", () => {
    const stacks = synthPod({ kind: "s3", bucket: "states", region: "us-west-2" });
    const shared = { bucket: "states", region: "us-west-2", encrypt: true, use_lockfile: true };
    expect(stacks.pod?.terraform).toMatchObject({
      backend: { s3: { ...shared, key: "gigasite/pod.tfstate" } },
      required_version: ">= 1.10",
    });
    expect(checkReferences(stacks)).toEqual([]);
    expect(stacks.pod?.data).toMatchObject({
      terraform_remote_state: {
        "cross-stack-reference-input-network": { backend: "s3", config: { ...shared, key: "gigasite/network.tfstate" } },
      },
    });
  });

  it("is encrypted by the key of the file", () => {
    const kmsKey = "arn:aws:kms:us-west-2:111122223333:key/1";
    const { pod } = synthPod({ kind: "s3", bucket: "states", region: "us-west-2", prefix: "sites/one", kmsKey });
    expect(pod?.terraform).toMatchObject({ backend: { s3: { key: "sites/one/pod.tfstate", kms_key_id: kmsKey } } });
  });
});
