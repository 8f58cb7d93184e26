import { SlurmSecurityGroup } from "../../../../lib/aws/slurm/slurm-security-group";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the security group of a head node", () => {
  const stack = synthConstruct((scope) => {
    new SlurmSecurityGroup(scope, "ports", { name: "slurm", vpcId: "vpc-1", nodesId: "sg-nodes" });
  });

  it("lets only the nodes in, and the head to the nodes, by the ports of Slurm", () => {
    const rules = resources(stack, "aws_vpc_security_group_ingress_rule");
    const head = expect.stringMatching(/aws_security_group/);
    const rule = (to: unknown, from: unknown, first: number, last: number) =>
      expect.objectContaining({
        ...{
          security_group_id: to,
          referenced_security_group_id: from,
          ip_protocol: "tcp",
          from_port: first,
          to_port: last,
        },
      });
    expect(rules).toHaveLength(4);
    expect(rules).toEqual(
      expect.arrayContaining([
        rule(head, "sg-nodes", 6817, 6817),
        rule(head, "sg-nodes", 60001, 63000),
        rule("sg-nodes", head, 6818, 6818),
        rule("sg-nodes", head, 60001, 63000),
      ]),
    );
  });

  it("lets nodes mount homes and ask slurmdbd where the head has them", () => {
    const more = synthConstruct((scope) => {
      new SlurmSecurityGroup(scope, "ports", {
        ...{ name: "slurm", vpcId: "vpc-1", nodesId: "sg-nodes", homes: true, accounting: true },
      });
    });
    const rules = resources(more, "aws_vpc_security_group_ingress_rule");
    for (const port of [2049, 6819])
      expect(rules).toContainEqual(
        expect.objectContaining({ referenced_security_group_id: "sg-nodes", from_port: port, to_port: port }),
      );
    expect(rules).toHaveLength(6);
  });
});
