import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Endpoints } from "../../../../lib/aws/network/endpoints";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the endpoints", () => {
  const blocks = ["10.0.0.0/16", "10.1.0.0/16"];
  const stack = synthConstruct((scope) => {
    const vpc = new Vpc(scope, "vpc", { cidrBlock: blocks[0] });
    const subnetIds = ["subnet-1", "subnet-2"];
    const services = ["ssm", "ecr.api"];
    new Endpoints(scope, "endpoints", { name: "site-network", region: "us-east-2", vpc, blocks, subnetIds, services });
  });

  it("give each service addresses in both zones, under its public name", () => {
    const shared = {
      vpc_endpoint_type: "Interface",
      private_dns_enabled: true,
      subnet_ids: ["subnet-1", "subnet-2"],
      security_group_ids: [expect.stringMatching(/aws_security_group\.endpoints_group/)],
    };
    expect(resources(stack, "aws_vpc_endpoint")).toEqual([
      expect.objectContaining({ ...shared, service_name: "com.amazonaws.us-east-2.ecr.api" }),
      expect.objectContaining({ ...shared, service_name: "com.amazonaws.us-east-2.ssm" }),
    ]);
  });

  it("let in HTTPS from every block of the network and nothing else", () => {
    expect(resources(stack, "aws_vpc_security_group_ingress_rule")).toEqual(
      blocks.map((cidr_ipv4) => expect.objectContaining({ cidr_ipv4, ip_protocol: "tcp", from_port: 443, to_port: 443 })),
    );
    expect(resources(stack, "aws_vpc_security_group_egress_rule")).toEqual([]);
  });
});
