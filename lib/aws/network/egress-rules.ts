import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import type { Construct } from "constructs";
import { HTTPS } from "./endpoints";

/** Services of AWS that a group with restricted egress may reach. */
export interface AwsServices {
  /** Id of the security group of the interface endpoints. */
  readonly endpointsId: string;
  /** Id of the prefix list of S3. */
  readonly s3PrefixListId: string;
}

export interface EgressProps {
  readonly securityGroupId: string;
  /** Use of unrestricted egress, for the description of its rule. */
  readonly use: string;
  /**
   * Services that the group may reach.
   * @default all addresses
   */
  readonly services?: AwsServices;
}

/**
 * Outbound rules of a group, besides those to other groups: all addresses, or HTTPS to the endpoints and to S3. Security
 * groups do not filter DNS, time and metadata at link-local addresses (VPC User Guide, "Security groups").
 */
export function addEgressRules(scope: Construct, { securityGroupId, use, services }: EgressProps): void {
  if (services === undefined) {
    new VpcSecurityGroupEgressRule(scope, "to-outside", {
      securityGroupId,
      ipProtocol: "-1",
      cidrIpv4: "0.0.0.0/0",
      description: use,
    });
    return;
  }
  const https = { securityGroupId, ipProtocol: "tcp", fromPort: HTTPS, toPort: HTTPS };
  new VpcSecurityGroupEgressRule(scope, "to-endpoints", {
    ...https,
    referencedSecurityGroupId: services.endpointsId,
    description: "AWS services through their endpoints",
  });
  new VpcSecurityGroupEgressRule(scope, "to-s3", {
    ...https,
    prefixListId: services.s3PrefixListId,
    description: "S3 through its endpoint",
  });
}
