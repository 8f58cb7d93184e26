import { EksSecurityGroup } from "../../../../lib/aws/eks/eks-security-group";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the security group of a control plane", () => {
  const stack = synthConstruct(
    (scope) => void new EksSecurityGroup(scope, "ports", { name: "site-eks", vpcId: "vpc-1", nodesId: "sg-nodes" }),
  );
  const rules = resources(stack, "aws_vpc_security_group_ingress_rule");

  it("lets nodes reach the API, and the control plane reach kubelets and webhooks", () => {
    const ports = (group: RegExp) =>
      rules
        .filter((rule) => group.test(rule.security_group_id))
        .map((rule) => Number(rule.from_port))
        .sort((a, b) => a - b);
    expect(ports(/aws_security_group/)).toEqual([443]);
    expect(ports(/^sg-nodes$/)).toEqual([443, 9443, 10250]);
  });

  it("lets in nobody by address", () => {
    for (const rule of rules) {
      expect(rule.referenced_security_group_id).toBeDefined();
      expect(rule).not.toHaveProperty("cidr_ipv4");
      expect(rule.from_port).toBe(rule.to_port);
    }
  });
});
