import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { partitionOf } from "../../replica";
import { arnIn, type Account } from "../common/account";
import { assumableBy, policy } from "../common/iam-policy";
import { LONGEST_ROLE_NAME, resourceName } from "../common/resource-name";

export interface EksClusterRoleProps {
  /** Name of the cluster. */
  readonly name: string;
  readonly account: Account;
  /** Key that the secrets of the cluster are encrypted with. */
  readonly keyArn: string;
}

/** Role of the control plane: the permissions required by EKS, and use of the key. */
export class EksClusterRole extends Construct {
  readonly role: IamRole;
  /** They must be there before the cluster, and go after it. */
  readonly policies: readonly (IamRolePolicyAttachment | IamRolePolicy)[];

  constructor(scope: Construct, id: string, { name, account, keyArn }: EksClusterRoleProps) {
    super(scope, id);
    this.role = new IamRole(this, "role", {
      name: resourceName(name, LONGEST_ROLE_NAME),
      description: "Control plane of a cluster",
      assumeRolePolicy: assumableBy({
        service: "eks.amazonaws.com",
        account,
        sourceArn: arnIn(account, "eks", `cluster/${name}`),
      }),
    });
    this.policies = [
      new IamRolePolicyAttachment(this, "cluster", {
        role: this.role.name,
        policyArn: `arn:${partitionOf(account.region)}:iam::aws:policy/AmazonEKSClusterPolicy`,
      }),
      new IamRolePolicy(this, "key", {
        name: "key",
        role: this.role.id,
        policy: policy([
          {
            Effect: "Allow",
            Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"],
            Resource: keyArn,
          },
        ]),
      }),
    ];
  }
}
