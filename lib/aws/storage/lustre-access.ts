import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { LUSTRE_PORTS } from "./lustre-security-group";

export interface LustreAccessProps {
  /** Id of the security group of the file system. */
  readonly lustreId: string;
  /** Id of the security group of clients that are no nodes. */
  readonly clientsId: string;
  /**
   * Whether clients reach only what rules name.
   * @default false
   */
  readonly restricted?: boolean;
}

/** Security group rules for additional clients of a file system over IP, in both directions. */
export class LustreAccess extends Construct {
  constructor(scope: Construct, id: string, { lustreId, clientsId, restricted }: LustreAccessProps) {
    super(scope, id);
    for (const { name, ...range } of LUSTRE_PORTS) {
      const lustre = { ...range, ipProtocol: "tcp", description: "Lustre" };
      const ofServers = { ...lustre, securityGroupId: lustreId, referencedSecurityGroupId: clientsId };
      new VpcSecurityGroupIngressRule(this, `from-clients-${name}`, ofServers);
      new VpcSecurityGroupEgressRule(this, `to-clients-${name}`, ofServers);
      const ofClients = { ...lustre, securityGroupId: clientsId, referencedSecurityGroupId: lustreId };
      new VpcSecurityGroupIngressRule(this, `back-to-clients-${name}`, ofClients);
      if (restricted) new VpcSecurityGroupEgressRule(this, `out-of-clients-${name}`, ofClients);
    }
  }
}
