import { synthToJson } from "../../lib/testing";
import { NetworkStack } from "../../stacks/network-stack";
import { sampleReplica } from "../support/sample-replica";
import { resources } from "../support/synth-stacks";

describe("the network stack", () => {
  const plan = sampleReplica({ pods: 3, region: "eu-west-1", zone: "c" });
  const { network: stack } = synthToJson((app) => new NetworkStack(app, "network", plan));

  it("has the VPC and subnets of the plan, in its zone", () => {
    expect(resources(stack, "aws_vpc")).toMatchObject([{ cidr_block: "10.0.0.0/16" }]);
    expect(resources(stack, "aws_subnet")).toMatchObject([
      { cidr_block: "10.0.8.0/21", availability_zone: "eu-west-1c" },
      { cidr_block: "10.0.16.0/21", availability_zone: "eu-west-1c" },
      { cidr_block: "10.0.24.0/21", availability_zone: "eu-west-1c" },
      { cidr_block: "10.0.0.0/24", availability_zone: "eu-west-1c" },
    ]);
  });

  it("has one NAT gateway, an S3 endpoint, flow logs and the EFA security group, all in the VPC", () => {
    expect(resources(stack, "aws_nat_gateway")).toHaveLength(1);
    for (const type of ["aws_vpc_endpoint", "aws_flow_log", "aws_security_group"])
      expect(resources(stack, type)).toMatchObject([{ vpc_id: expect.stringMatching(/^\$\{aws_vpc\./) }]);
  });
});
