import { replicaPropsSchema, type ReplicaProps } from "../../../lib/model";
import { limitationsOf } from "../../../lib/replica/limitations";
import { dealPods, replicaPod } from "../../../lib/replica/replica-pods";
import { sitePlan } from "../../support/site-plan";

describe("the limitations of a replica", () => {
  const limitations = (props: ReplicaProps) => {
    const spec = replicaPropsSchema.parse(props);
    const pods = dealPods(sitePlan(), spec.pods).map((pod) => replicaPod(pod, spec.nodesPerPod, "10.0.8.0/21", sitePlan()));
    return limitationsOf(spec, pods);
  };

  it("are none where all is given that is asked for", () => {
    expect(limitations({ pods: 10, nodesPerPod: 64 })).toEqual([]);
  });

  it.each<[string, ReplicaProps, RegExp]>([
    ["a scheduler", { scheduler: "slurm" }, /^nodes come up without a scheduler: slurm/],
    ["more pods than the site has", { pods: 11 }, /^the site has 10 pods, so 11/],
    ["more nodes than a pod has", { nodesPerPod: 65 }, /^pod h100-1 has 64 nodes in the site, so 65/],
  ])("tell of %s", (_, props, limitation) => {
    expect(limitations(props)).toEqual([expect.stringMatching(limitation)]);
  });
});
