import { Cloud } from "../../../../lib/rules/cloud/cloud";
import { allowsAllOfItself } from "../../../../lib/rules/cloud/security-group";

const rule = (own: object) => ({
  ...{ security_group_id: "${aws_security_group.a.id}", ip_protocol: "-1" },
  ...{ referenced_security_group_id: "${aws_security_group.a.id}", ...own },
});

function allows(ingress: object, egress: object): boolean {
  const resource = {
    aws_security_group: { a: {}, b: {} },
    aws_vpc_security_group_ingress_rule: { a: rule(ingress) },
    aws_vpc_security_group_egress_rule: { a: rule(egress) },
  };
  const cloud = new Cloud({ stack: { resource } });
  const [group] = cloud.of("aws_security_group");
  return group !== undefined && allowsAllOfItself(cloud, group);
}

describe("allowsAllOfItself", () => {
  it("holds for a group with both rules", () => {
    expect(allows({}, {})).toBe(true);
  });

  it.each<[string, object]>([
    ["one protocol", { ip_protocol: "tcp" }],
    ["another group", { referenced_security_group_id: "${aws_security_group.b.id}" }],
    ["all addresses in place of the group", { referenced_security_group_id: undefined, cidr_ipv4: "0.0.0.0/0" }],
    ["rules of another group", { security_group_id: "${aws_security_group.b.id}" }],
  ])("fails for %s, in either direction", (_, own) => {
    expect([allows(own, {}), allows({}, own)]).toEqual([false, false]);
  });
});
