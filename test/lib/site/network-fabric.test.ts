import { ComputePod, NetworkFabric } from "../../../lib/site";
import { addPod, resourceOf, synthSite } from "../../support/synth-site";

const NODE = "supermicro-4u-hgx-h100";

describe("NetworkFabric", () => {
  const stack = synthSite((site) => {
    const h100 = new ComputePod(site, "h100", { count: 2, node: NODE });
    addPod(site, "other");
    new NetworkFabric(site, "some", { pods: [h100] });
    new NetworkFabric(site, "all", { switch: "nvidia-sn5600" });
  });

  it("joins the pods it names, else all of them", () => {
    expect(resourceOf(stack, "fabric_some").input).toMatchObject({ pods: ["h100"], unbuildable: null });
    expect(resourceOf(stack, "fabric_all").input).toMatchObject({ pods: ["h100", "other"], unbuildable: null });
  });

  it("states that it can be built, in a message that takes the null of one that can", () => {
    expect(resourceOf(stack, "fabric_all").lifecycle?.postcondition).toEqual([
      {
        condition: "${self.input.unbuildable == null}",
        error_message: 'Fabric all cannot be built: ${self.input.unbuildable == null ? "" : self.input.unbuildable}.',
      },
    ]);
  });
});
