import { EfaSecurityGroup } from "../../../../lib/aws/network/efa-security-group";
import { resources, resourcesById, synthConstruct } from "../../../support/synth-stacks";

describe("the EFA security group", () => {
  const stack = synthConstruct((scope) => {
    new EfaSecurityGroup(scope, "efa", { name: "site-efa", vpcId: "vpc-1" });
  });
  const [group] = Object.keys(resourcesById(stack, "aws_security_group"));
  const self = `\${aws_security_group.${group}.id}`;

  it("lets its members in by every protocol, and nobody else", () => {
    expect(resources(stack, "aws_vpc_security_group_ingress_rule")).toEqual([
      expect.objectContaining({ security_group_id: self, referenced_security_group_id: self, ip_protocol: "-1" }),
    ]);
    expect(resources(stack, "aws_security_group")[0]).not.toHaveProperty("ingress");
  });

  it("lets its members out to each other and, by a rule apart, to everything", () => {
    expect(resources(stack, "aws_vpc_security_group_egress_rule")).toEqual([
      expect.objectContaining({ security_group_id: self, cidr_ipv4: "0.0.0.0/0", ip_protocol: "-1" }),
      expect.objectContaining({ security_group_id: self, referenced_security_group_id: self, ip_protocol: "-1" }),
    ]);
  });
});
