import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";

/** Ports of Lustre. Source: FSx for Lustre User Guide, "File system access control with Amazon VPC". */
export const LUSTRE_PORTS = [
  { name: "988", fromPort: 988, toPort: 988 },
  { name: "1018-1023", fromPort: 1018, toPort: 1023 },
];

export interface LustreSecurityGroupProps {
  readonly name: string;
  readonly vpcId: string;
  /** The security group of the clients. */
  readonly clientsId: string;
  /**
   * Whether clients reach only what rules name.
   * @default false
   */
  readonly restricted?: boolean;
}

/**
 * The security group of a file system that is reached over IP: its servers and its clients reach it by the ports of
 * Lustre, and it reaches both. Servers call clients back, so that the clients' group lets them in as well.
 */
export class LustreSecurityGroup extends Construct {
  readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, { name, vpcId, clientsId, restricted }: LustreSecurityGroupProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      name,
      description: "File system: Lustre from and to its clients",
      vpcId,
      tags: { Name: name },
    });
    const own = this.group.id;
    for (const { name: ports, ...range } of LUSTRE_PORTS) {
      const lustre = { ...range, ipProtocol: "tcp", description: "Lustre" };
      for (const [peer, peerId] of Object.entries({ self: own, clients: clientsId })) {
        const rule = { ...lustre, securityGroupId: own, referencedSecurityGroupId: peerId };
        new VpcSecurityGroupIngressRule(this, `from-${peer}-${ports}`, rule);
        new VpcSecurityGroupEgressRule(this, `to-${peer}-${ports}`, rule);
      }
      const back = { ...lustre, securityGroupId: clientsId, referencedSecurityGroupId: own };
      new VpcSecurityGroupIngressRule(this, `back-to-clients-${ports}`, back);
      if (restricted) new VpcSecurityGroupEgressRule(this, `out-of-clients-${ports}`, back);
    }
  }
}
