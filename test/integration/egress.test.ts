import { synthToJson } from "../../lib/testing";
import { Replica } from "../../stacks/replica";
import { RESTRICTED_REPLICAS } from "../support/restricted-replicas";
import { sitePlan } from "../support/site-plan";
import { resourcesByAddress } from "../support/synth-stacks";
import { tempFolder } from "../support/temp-folder";
import { describeWithMirror, init, planned, terraform, writeAsModules } from "./offline";

describeWithMirror()("the stacks with restricted egress", () => {
  const folder = tempFolder();
  const stacks = synthToJson((app) => {
    for (const [name, props] of RESTRICTED_REPLICAS) new Replica(app, name, { site: { plan: sitePlan() }, ...props });
  });

  it("are valid, and are planned without AWS as all that they declare", () => {
    writeAsModules(folder, stacks);
    init(folder);
    terraform(folder, "validate", "-no-color");
    const declared = Object.entries(stacks).flatMap(([id, stack]) =>
      Object.keys(resourcesByAddress(stack)).map((address) => `module.${id}.${address}`),
    );
    const changes = planned(folder);
    expect(Object.keys(changes).sort()).toEqual(declared.sort());
    expect(new Set(Object.values(changes).flat())).toEqual(new Set(["create"]));
  }, 600_000);
});
