import { checkCloud, checkReferences, synthToJson, type StackJson } from "../lib/testing";
import { Cloud, type CloudResource } from "../lib/rules/cloud/cloud";
import { Replica } from "../stacks/replica";
import { RESTRICTED_REPLICAS } from "./support/restricted-replicas";
import { sitePlan } from "./support/site-plan";

const INGRESS = "aws_vpc_security_group_ingress_rule";
const EGRESS = "aws_vpc_security_group_egress_rule";

describe.each(RESTRICTED_REPLICAS)("the replica %s with restricted egress", (name, props) => {
  const stacks = synthToJson((app) => void new Replica(app, name, { site: { plan: sitePlan() }, ...props }));
  const cloud = new Cloud(stacks);

  it("keeps the rules on stacks, and hangs together", () => {
    expect(checkReferences(stacks)).toEqual([]);
    expect(checkCloud(stacks)).toEqual([]);
  });

  it("has no gateway, no public subnet and no default route", () => {
    for (const type of ["aws_nat_gateway", "aws_internet_gateway", "aws_eip", "aws_route"])
      expect(cloud.of(type)).toEqual([]);
    expect(JSON.stringify(stacks)).not.toContain("0.0.0.0/0");
  });

  it("lets hosts out to groups and to S3 only, on named ports unless to themselves", () => {
    const rules = cloud.of(EGRESS);
    expect(rules.length).toBeGreaterThan(2);
    for (const rule of rules) {
      const { ip_protocol: protocol, referenced_security_group_id: peer, prefix_list_id: list } = rule.body;
      expect(peer ?? list).toBeDefined();
      const isSelf = cloud.follow(rule.stack, peer) === cloud.follow(rule.stack, rule.body["security_group_id"]);
      if (!isSelf) expect(protocol).toBe("tcp");
    }
  });

  it("lets out whatever another group lets in", () => {
    const shut = cloud.of(INGRESS).filter((rule) => {
      const from = cloud.follow(rule.stack, rule.body["referenced_security_group_id"]);
      // The interfaces of a control plane are in a group of EKS as well, which lets out everything.
      if (!from || String(from.body["name"]).endsWith("-api")) return false;
      return !cloud.of(EGRESS).some((out) => matches(cloud, out, rule, from));
    });
    expect(shut.map(({ address }) => address)).toEqual([]);
  });

  it("installs and downloads nothing at boot", () => {
    for (const script of userDataOf(stacks)) {
      expect(script).toContain("# Egress is restricted");
      expect(script).not.toMatch(/apt-get update|snap install|curl (?!-fsS (-X|-H))/);
    }
  });
});

function matches(cloud: Cloud, out: CloudResource, into: CloudResource, from: CloudResource): boolean {
  const [isFrom, isTo] = [
    cloud.follow(out.stack, out.body["security_group_id"]) === from,
    cloud.follow(out.stack, out.body["referenced_security_group_id"]) ===
      cloud.follow(into.stack, into.body["security_group_id"]),
  ];
  const range = ({ body }: CloudResource) => [body["ip_protocol"], body["from_port"], body["to_port"]].join();
  return isFrom && isTo && (out.body["ip_protocol"] === "-1" || range(out) === range(into));
}

function userDataOf(stacks: Readonly<Record<string, StackJson>>): string[] {
  return [...new Cloud(stacks).of("aws_launch_template"), ...new Cloud(stacks).of("aws_instance")].flatMap(({ body }) => {
    const { user_data: text } = body;
    if (typeof text !== "string") return [];
    return [text.startsWith("#!") ? text : Buffer.from(text.split("${")[0] ?? "", "base64").toString()];
  });
}
