import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { partitionOf } from "../../replica";
import { arnIn, type Account } from "../common/account";
import { assumableBy, policy } from "../common/iam-policy";
import { mayUseKey } from "../common/key-access";
import { LONGEST_ROLE_NAME, resourceName } from "../common/resource-name";

export interface FaultRoleProps {
  readonly name: string;
  /** Name of the site in the tags of its instances. */
  readonly site: string;
  readonly account: Account;
  /** Actions of experiments on instances, such as `ec2:StopInstances`. */
  readonly instanceActions: readonly string[];
  /** Addresses of the documents that they may send. */
  readonly documentArns: readonly string[];
}

/** Role of experiments: stop, start or terminate the instances of this site, cap their GPUs, and disable rails. */
export class FaultRole extends Construct {
  readonly role: IamRole;

  constructor(scope: Construct, id: string, { name, site, account, instanceActions, documentArns }: FaultRoleProps) {
    super(scope, id);
    const { region } = account;
    const instances = `arn:${partitionOf(region)}:ec2:${region}:*:instance/*`;
    this.role = new IamRole(this, "role", {
      name: resourceName(name, LONGEST_ROLE_NAME),
      description: "Experiments on the nodes of a replica",
      assumeRolePolicy: assumableBy({
        service: "fis.amazonaws.com",
        account,
        sourceArn: arnIn(account, "fis", "experiment/*"),
      }),
    });
    new IamRolePolicy(this, "policy", {
      name: "disturb-nodes",
      role: this.role.id,
      policy: policy([
        {
          Effect: "Allow",
          Action: instanceActions,
          Resource: instances,
          Condition: { StringEquals: { "aws:ResourceTag/Site": site } },
        },
        { Effect: "Allow", Action: "ssm:SendCommand", Resource: documentArns },
        {
          Effect: "Allow",
          Action: "ssm:SendCommand",
          Resource: instances,
          Condition: { StringEquals: { "ssm:resourceTag/Site": site } },
        },
        {
          Effect: "Allow",
          Action: ["ec2:DescribeInstances", "ssm:CancelCommand", "ssm:ListCommands"],
          // None of them knows resources (Service Authorization Reference, Amazon EC2 and AWS Systems Manager).
          Resource: "*",
        },
        ...mayStart(account, instanceActions),
      ]),
    });
  }
}

/** Starting an instance whose disks have a customer managed key (FIS User Guide, action `aws:ec2:stop-instances`). */
function mayStart(account: Account, instanceActions: readonly string[]): readonly object[] {
  if (!instanceActions.includes("ec2:StartInstances")) return [];
  return mayUseKey(account, "ec2", ["kms:CreateGrant"]);
}
