import { replicaPropsSchema, type ReplicaProps } from "../../../../lib/model";
import { limitationsOf } from "../../../../lib/replica/checks/limitations";
import { dealPods, replicaPod } from "../../../../lib/replica/replica-pods";
import { sitePlan } from "../../../support/site-plan";

describe("the limitations of a replica", () => {
  const limitations = (props: ReplicaProps) => {
    const spec = replicaPropsSchema.parse(props);
    const pods = dealPods(sitePlan(), spec.pods).map((pod) => replicaPod(pod, spec.nodesPerPod, "10.0.8.0/21", sitePlan()));
    return limitationsOf(spec, pods);
  };

  it.each<[string, ReplicaProps]>([
    ["all is given that is asked for", { pods: 10, nodesPerPod: 64, scheduler: "slurm" }],
    ["GPUs are asked for, in place of pods", { gpus: 8, pods: 11 }],
    ["dollars are given, in place of pods", { usdPerHour: 100, nodesPerPod: 65 }],
  ])("are none where %s", (_, props) => {
    expect(limitations(props)).toEqual([]);
  });

  it.each<[string, ReplicaProps, RegExp]>([
    ["what a scheduler does not give", { scheduler: "eks", storage: { kind: "fsx-lustre" } }, /^EKS nodes do not mount/],
    ["more pods than the site has", { pods: 11 }, /^11 pods requested; .* 10 pods/],
    ["more nodes than a pod has", { nodesPerPod: 65 }, /^65 nodes per pod requested; pod h100-1 has 64/],
  ])("tell of %s", (_, props, limitation) => {
    expect(limitations(props)).toEqual([expect.stringMatching(limitation)]);
  });
});
