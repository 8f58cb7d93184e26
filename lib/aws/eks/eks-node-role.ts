import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { partitionOf } from "../../replica";
import { assumableBy, policy } from "../common/iam-policy";
import { LONGEST_ROLE_NAME, resourceName } from "../common/resource-name";

/**
 * AWS managed policies of a node: join a cluster, pull images, and Session Manager. The network plugin has a separate role
 * and policy. Source: EKS User Guide, "Amazon EKS node IAM role".
 */
const POLICIES = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonSSMManagedInstanceCore"];

export interface EksNodeRoleProps {
  readonly name: string;
  readonly region: string;
  /**
   * Additional permissions of nodes, as policy statements.
   * @default none
   */
  readonly statements?: readonly object[];
}

/** Role of the nodes of a cluster. EKS creates their instance profile and admits them to the cluster. */
export class EksNodeRole extends Construct {
  readonly role: IamRole;
  /** Without them nodes do not join, so that they must be there first and go last. */
  readonly policies: readonly IamRolePolicyAttachment[];

  constructor(scope: Construct, id: string, { name, region, statements = [] }: EksNodeRoleProps) {
    super(scope, id);
    this.role = new IamRole(this, "role", {
      name: resourceName(`${name}-node`, LONGEST_ROLE_NAME),
      description: "Nodes of a cluster: EKS, images and Session Manager",
      assumeRolePolicy: assumableBy({ service: "ec2.amazonaws.com" }),
    });
    this.policies = POLICIES.map(
      (own) =>
        new IamRolePolicyAttachment(this, own, {
          role: this.role.name,
          policyArn: `arn:${partitionOf(region)}:iam::aws:policy/${own}`,
        }),
    );
    if (statements.length > 0)
      new IamRolePolicy(this, "more", { name: "node", role: this.role.id, policy: policy(statements) });
  }
}
