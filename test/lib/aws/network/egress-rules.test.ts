import { addEgressRules, type AwsServices } from "../../../../lib/aws/network/egress-rules";
import { resources, synthConstruct } from "../../../support/synth-stacks";

function rulesFor(services?: AwsServices) {
  const stack = synthConstruct((scope) => addEgressRules(scope, { securityGroupId: "sg-1", use: "packages", services }));
  return resources(stack, "aws_vpc_security_group_egress_rule");
}

describe("the outbound rules of a group", () => {
  it("allow all addresses, or HTTPS to endpoints and S3 only", () => {
    expect(rulesFor()).toEqual([expect.objectContaining({ cidr_ipv4: "0.0.0.0/0", ip_protocol: "-1" })]);
    const https = { ip_protocol: "tcp", from_port: 443, to_port: 443, security_group_id: "sg-1" };
    expect(rulesFor({ endpointsId: "sg-2", s3PrefixListId: "pl-1" })).toEqual([
      expect.objectContaining({ ...https, referenced_security_group_id: "sg-2" }),
      expect.objectContaining({ ...https, prefix_list_id: "pl-1" }),
    ]);
  });
});
