import { Instance } from "@cdktf/provider-aws/lib/instance";
import { SlurmNodes } from "../../../../lib/aws/slurm/slurm-nodes";
import { resources, synthConstruct } from "../../../support/synth-stacks";

const plan = { site: "colossus-1", region: "us-east-2" };

describe("the nodes of a Slurm cluster", () => {
  it("are found under the names of the plan", () => {
    const stack = synthConstruct((scope) => {
      const instances = { "h100-1-node-1": new Instance(scope, "node-1", {}) };
      new SlurmNodes(scope, "slurm", { plan, zoneId: "zone-1", instances });
    });
    expect(resources(stack, "aws_route53_record")).toEqual([
      expect.objectContaining({
        name: "h100-1-node-1.colossus-1.gigasite.internal",
        zone_id: "zone-1",
        records: [expect.stringMatching(/^\$\{aws_instance\.[\w-]+\.private_ip\}$/)],
      }),
    ]);
  });
});
