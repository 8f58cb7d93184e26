import { ComputePod, NetworkFabric } from "../../../lib/site";
import { addPod, figuresOf, resourceOf, synthSite } from "../../support/synth-site";

const NODE = "supermicro-4u-hgx-h100";

describe("NetworkFabric", () => {
  const stack = synthSite((site) => {
    const h100 = new ComputePod(site, "h100", { count: 2, node: NODE });
    addPod(site, "other");
    new NetworkFabric(site, "some", { pods: [h100] });
    new NetworkFabric(site, "all", { switch: "nvidia-sn5600" });
  });

  it("joins the pods it names, else all of them", () => {
    expect(figuresOf(stack, "fabric_some")).toMatchObject({ pods: ["h100"], unbuildable: null });
    expect(figuresOf(stack, "fabric_all")).toMatchObject({ pods: ["h100", "other"], unbuildable: null });
  });

  it("has its switches and links in its summary", () => {
    expect(resourceOf(stack, "fabric_all").input).toMatch(
      /^192 endpoints at 400 Gbps, oversubscription 1, \d+ x nvidia-sn5600 leaf, \d+ x nvidia-sn5600 spine, [\d,]+ links, [\d.]+ kW$/,
    );
  });

  it("states that it can be built, in a message that takes the null of one that can", () => {
    expect(resourceOf(stack, "fabric_all").lifecycle?.postcondition).toEqual([
      {
        condition: "${local.fabric_all.unbuildable == null}",
        error_message:
          'Fabric all cannot be built: ${local.fabric_all.unbuildable == null ? "" : local.fabric_all.unbuildable}.',
      },
    ]);
  });
});
