import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";

/** The port of HTTPS, which all AWS services answer on. */
export const HTTPS = 443;

export interface EndpointsProps {
  readonly name: string;
  readonly region: string;
  readonly vpc: Vpc;
  /** Blocks of the VPC: any address in them may call. */
  readonly blocks: readonly string[];
  /** One subnet in each zone. */
  readonly subnetIds: readonly string[];
  /** Last parts of the services' names, as in `ssm` or `ecr.api`. */
  readonly services: readonly string[];
}

/**
 * Interface endpoints: AWS services at addresses of the VPC, under their public names. Each costs about a cent an hour
 * in each zone, so that only the services in use have one.
 */
export class Endpoints extends Construct {
  /** Their security group. */
  readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, props: EndpointsProps) {
    super(scope, id);
    const name = `${props.name}-endpoints`;
    this.group = new SecurityGroup(this, "group", {
      name,
      description: "Endpoints: HTTPS from the network, nothing else",
      vpcId: props.vpc.id,
      tags: { Name: name },
    });
    props.blocks.forEach(
      (block, index) =>
        new VpcSecurityGroupIngressRule(this, `from-block-${index + 1}`, {
          securityGroupId: this.group.id,
          ipProtocol: "tcp",
          fromPort: HTTPS,
          toPort: HTTPS,
          cidrIpv4: block,
          description: "HTTPS from the network",
        }),
    );
    for (const service of props.services)
      new VpcEndpoint(this, service.replace(".", "-"), {
        vpcId: props.vpc.id,
        serviceName: `com.amazonaws.${props.region}.${service}`,
        vpcEndpointType: "Interface",
        privateDnsEnabled: true,
        subnetIds: [...props.subnetIds],
        securityGroupIds: [this.group.id],
        tags: { Name: `${props.name}-${service}` },
      });
  }
}
