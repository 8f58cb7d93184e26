import { replicaOf } from "../../../lib/replica/replica-of";
import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

const OWN_GPU = {
  id: "our-h100",
  class: "gpu" as const,
  vendor: "NVIDIA",
  model: "H100 PCIe",
  memoryGb: 94,
  maximum: "350 W",
};
const OWN_NODE = { class: "node" as const, gpu: "our-h100", gpus: 8, nics: 8, nicGbps: 400, maximum: "10 kW", rackUnits: 8 };

describe("the replica of a site", () => {
  it("is what the site describes", () => {
    const checked = checkedSample({ replica: { pods: 1, nodesPerPod: 3 } });
    expect(replicaOf(checked, planSite(checked))).toMatchObject({ site: "sample", nodes: 3, gpus: 24 });
  });

  it("is undefined where it describes none", () => {
    const checked = checkedSample();
    expect(replicaOf(checked, planSite(checked))).toBeUndefined();
  });

  it("is compared with the site's own parts", () => {
    const checked = checkedSample({
      parts: [OWN_GPU, { id: "our-node", ...OWN_NODE }],
      pods: [{ name: "h100", node: "our-node", nodes: 8 }],
      replica: {},
    });
    const { fidelity = [] } = replicaOf(checked, planSite(checked)) ?? {};
    expect(fidelity.slice(0, 2)).toMatchObject([
      { what: "GPU model", site: "NVIDIA H100 PCIe", verdict: "kept" },
      { what: "GPU memory", site: "94 GB", replica: "80 GB", verdict: "changed", by: 0.851064 },
    ]);
  });
});
