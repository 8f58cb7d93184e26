import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";

/** Kubernetes, "Ports and Protocols": the kubelet; the API server itself is on the port of HTTPS. */
const KUBELET_PORT = 10250;
/** The EKS API, and webhooks in pods; webhooks of controller-runtime have a different default port. */
const HTTPS_PORT = 443;
const WEBHOOK_PORT = 9443;

export interface EksSecurityGroupProps {
  readonly name: string;
  readonly vpcId: string;
  /** Id of the security group of the nodes. */
  readonly nodesId: string;
  /**
   * Whether nodes reach only what rules name.
   * @default false
   */
  readonly restricted?: boolean;
}

/**
 * The security group of the control plane's interfaces: nodes reach the API, and the control plane reaches kubelets and
 * webhooks. Nodes with a launch template are not in the group that EKS makes.
 * Source: EKS User Guide, "View Amazon EKS security group requirements for clusters".
 */
export class EksSecurityGroup extends Construct {
  readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, { name, vpcId, nodesId, restricted }: EksSecurityGroupProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      name: `${name}-api`,
      description: "Control plane: HTTPS from the nodes, none from outside",
      vpcId,
      tags: { Name: `${name}-api` },
    });
    const tcp = (securityGroupId: string, peer: string, port: number, description: string) => ({
      securityGroupId,
      referencedSecurityGroupId: peer,
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
      description,
    });
    const api = this.group.id;
    new VpcSecurityGroupIngressRule(this, "api", tcp(api, nodesId, HTTPS_PORT, "API from the nodes"));
    if (restricted) new VpcSecurityGroupEgressRule(this, "api-out", tcp(nodesId, api, HTTPS_PORT, "API from the nodes"));
    new VpcSecurityGroupIngressRule(this, "kubelet", tcp(nodesId, api, KUBELET_PORT, "kubelet from the control plane"));
    for (const port of [HTTPS_PORT, WEBHOOK_PORT])
      new VpcSecurityGroupIngressRule(this, `webhook-${port}`, tcp(nodesId, api, port, "webhooks from the control plane"));
  }
}
