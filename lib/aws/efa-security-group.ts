import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";

export interface EfaSecurityGroupProps {
  readonly name: string;
  readonly vpcId: string;
}

/**
 * The security group of all interfaces of all nodes. Its members reach each other by every protocol: EFA works only
 * where one group allows all traffic from and to itself, an open rule for all addresses does not do instead.
 * They reach everything outside, and nothing outside reaches them.
 */
export class EfaSecurityGroup extends Construct {
  readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, props: EfaSecurityGroupProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      name: props.name,
      description: "Nodes: all traffic among themselves, none from outside",
      vpcId: props.vpcId,
      tags: { Name: props.name },
    });
    const every = { securityGroupId: this.group.id, ipProtocol: "-1" };
    new VpcSecurityGroupIngressRule(this, "from-self", {
      ...every,
      referencedSecurityGroupId: this.group.id,
      description: "EFA and all else from the group",
    });
    new VpcSecurityGroupEgressRule(this, "to-self", {
      ...every,
      referencedSecurityGroupId: this.group.id,
      description: "EFA and all else to the group",
    });
    new VpcSecurityGroupEgressRule(this, "to-outside", {
      ...every,
      cidrIpv4: "0.0.0.0/0",
      description: "Packages, images, S3 and Session Manager",
    });
  }
}
