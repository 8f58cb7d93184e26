import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { addEgressRules, type AwsServices } from "./egress-rules";

export interface EfaSecurityGroupProps {
  readonly name: string;
  readonly vpcId: string;
  /**
   * Services of AWS that nodes may reach.
   * @default all addresses
   */
  readonly services?: AwsServices;
}

/**
 * The security group of all interfaces of all nodes. Its members reach each other by every protocol: EFA works only
 * where one group allows all traffic from and to itself, an open rule for all addresses does not do instead.
 * Nothing outside reaches them; they reach everything outside, or services of AWS only.
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
    addEgressRules(this, {
      securityGroupId: this.group.id,
      use: "Packages, images, S3 and Session Manager",
      services: props.services,
    });
  }
}
