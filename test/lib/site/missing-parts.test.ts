import { addresses, checkReferences, synthToJson } from "../../../lib/testing";
import { CoolingLoop, NetworkFabric, PowerFeed } from "../../../lib/site";
import { SiteStack } from "../../../stacks/site-stack";
import { checkedSample } from "../../support/sample-site";
import { addPod, synthSite } from "../../support/synth-site";

describe("addMissingParts", () => {
  it("adds what the plan derives for a site of one pod", () => {
    expect(addresses(synthSite((site) => addPod(site)))).toEqual([
      "terraform_data.fabric_compute",
      "terraform_data.fabric_in-band",
      "terraform_data.fabric_out-of-band",
      "terraform_data.feed_utility",
      "terraform_data.heat_rejection",
      "terraform_data.loop_air",
      "terraform_data.loop_tcs",
      "terraform_data.pod_h100",
    ]);
  });

  it("derives nothing beside what is stated", () => {
    const stack = synthSite((site) => {
      new PowerFeed(site, "grid", { kind: "utility", capacity: "1 MW" });
      new CoolingLoop(site, "water", { cdu: "supermicro-4u-cdu" });
      new NetworkFabric(site, "compute");
      addPod(site);
    });
    expect(addresses(stack)).toEqual([
      "terraform_data.fabric_compute",
      "terraform_data.feed_grid",
      "terraform_data.heat_rejection",
      "terraform_data.loop_water",
      "terraform_data.pod_h100",
    ]);
  });

  it("takes one name for parts of different kinds, and names that gigasite uses itself", () => {
    const checked = checkedSample({
      pods: [{ name: "compute", node: "supermicro-4u-hgx-h100" }],
      power: {
        feeds: ["compute", "gpus", "plan", "heat-rejection"].map((name) => ({ name, kind: "utility", capacity: "1 MW" })),
        storage: [{ name: "bess", part: "tesla-megapack-2xl", count: 1 }],
      },
    });
    const stacks = synthToJson((app) => void SiteStack.fromSite(app, checked));
    expect(addresses(stacks["sample"] ?? {})).toEqual(
      expect.arrayContaining([
        "terraform_data.fabric_compute",
        "terraform_data.feed_compute",
        "terraform_data.feed_gpus",
        "terraform_data.feed_heat-rejection",
        "terraform_data.pod_compute",
        "terraform_data.storage_bess",
      ]),
    );
    expect(checkReferences(stacks)).toEqual([]);
  });
});
