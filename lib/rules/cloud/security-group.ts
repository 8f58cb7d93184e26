import type { Cloud, CloudResource } from "./cloud";

/** Whether a security group allows all traffic to and from itself, which EFA requires. */
export function allowsAllOfItself(cloud: Cloud, group: CloudResource): boolean {
  return ["aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"].every((type) =>
    cloud
      .pointing(type, "security_group_id", group)
      .some(
        ({ stack, body }) =>
          String(body["ip_protocol"]) === "-1" && cloud.follow(stack, body["referenced_security_group_id"]) === group,
      ),
  );
}
