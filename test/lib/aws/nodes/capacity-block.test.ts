import { CapacityBlock } from "../../../../lib/aws/nodes/capacity-block";
import { resources, synthConstruct } from "../../../support/synth-stacks";

it("a capacity block is bought by the id of its offering", () => {
  const stack = synthConstruct((scope) => {
    new CapacityBlock(scope, "block", { name: "site-aws", offering: "cbo-1" });
  });
  expect(resources(stack, "aws_ec2_capacity_block_reservation")).toEqual([
    expect.objectContaining({
      capacity_block_offering_id: "cbo-1",
      instance_platform: "Linux/UNIX",
      tags: { Name: "site-aws" },
    }),
  ]);
});
