import { LustreSecurityGroup } from "../../../../lib/aws/storage/lustre-security-group";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the security group of a file system", () => {
  const stack = synthConstruct((scope) => {
    new LustreSecurityGroup(scope, "access", { name: "site-storage", vpcId: "vpc-1", clientsId: "sg-nodes" });
  });
  const own = expect.stringMatching(/^\$\{aws_security_group\./);
  const pairsOf = (direction: string) =>
    resources(stack, `aws_vpc_security_group_${direction}_rule`).map((rule) => [
      rule.security_group_id,
      rule.referenced_security_group_id,
      `${rule.ip_protocol} ${rule.from_port}-${rule.to_port}`,
    ]);

  it("lets the ports of Lustre in from itself and its clients, and back to the clients", () => {
    const ports = ["tcp 1018-1023", "tcp 988-988"];
    const from = (group: unknown, peer: unknown) => ports.map((port) => [group, peer, port]);
    expect(pairsOf("ingress")).toEqual([...from("sg-nodes", own), ...from(own, "sg-nodes"), ...from(own, own)]);
    expect(pairsOf("egress")).toEqual([...from(own, "sg-nodes"), ...from(own, own)]);
  });
});
