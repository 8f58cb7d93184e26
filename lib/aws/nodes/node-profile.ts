import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { partitionOf } from "../../replica";
import { assumableBy, policy } from "../common/iam-policy";
import { LONGEST_ROLE_NAME, resourceName } from "../common/resource-name";

export interface NodeProfileProps {
  readonly name: string;
  readonly region: string;
  /**
   * Additional permissions, as policy statements.
   * @default none
   */
  readonly statements?: readonly object[];
}

/** Instance profile of nodes: registration with Systems Manager, so that Session Manager opens a shell without SSH or a key. */
export class NodeProfile extends Construct {
  readonly profile: IamInstanceProfile;

  constructor(scope: Construct, id: string, props: NodeProfileProps) {
    super(scope, id);
    const name = resourceName(`${props.name}-node`, LONGEST_ROLE_NAME);
    const role = new IamRole(this, "role", {
      name,
      description: "Nodes of a replica: Session Manager",
      assumeRolePolicy: assumableBy({ service: "ec2.amazonaws.com" }),
    });
    new IamRolePolicyAttachment(this, "session-manager", {
      role: role.name,
      policyArn: `arn:${partitionOf(props.region)}:iam::aws:policy/AmazonSSMManagedInstanceCore`,
    });
    const { statements = [] } = props;
    if (statements.length > 0) new IamRolePolicy(this, "more", { name: "node", role: role.id, policy: policy(statements) });
    this.profile = new IamInstanceProfile(this, "profile", { name, role: role.name });
  }
}
