import { LustreAccess } from "../../../../lib/aws/storage/lustre-access";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("access of further clients to the file system", () => {
  it("is by the ports of Lustre, both ways", () => {
    const stack = synthConstruct((scope) => {
      new LustreAccess(scope, "access", { lustreId: "sg-lustre", clientsId: "sg-head" });
    });
    const rules = (type: string) =>
      resources(stack, `aws_vpc_security_group_${type}_rule`).map((rule) =>
        [rule.security_group_id, rule.referenced_security_group_id, rule.from_port, rule.to_port].join(" "),
      );
    expect(rules("ingress").sort()).toEqual([
      ...["sg-head sg-lustre 1018 1023", "sg-head sg-lustre 988 988"],
      ...["sg-lustre sg-head 1018 1023", "sg-lustre sg-head 988 988"],
    ]);
    expect(rules("egress").sort()).toEqual(["sg-lustre sg-head 1018 1023", "sg-lustre sg-head 988 988"]);
  });
});
