import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { arnIn, type Account } from "../common/account";
import { assumableBy, policy } from "../common/iam-policy";
import { logGroup, type LogGroupProps } from "../common/log-group";
import { LONGEST_ROLE_NAME, resourceName } from "../common/resource-name";

export interface FlowLogsProps {
  readonly name: string;
  readonly vpcId: string;
  readonly account: Account;
  readonly spec: LogGroupProps["spec"];
}

/** A record of all IP traffic of a VPC in CloudWatch Logs. EFA traffic is not IP and does not show in it. */
export class FlowLogs extends Construct {
  constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    const { account, spec } = props;
    const group = new CloudwatchLogGroup(
      this,
      "group",
      logGroup({ name: `/gigasite/${props.name}/flow-logs`, spec, account }),
    );
    const role = new IamRole(this, "role", {
      name: resourceName(`${props.name}-flow-logs`, LONGEST_ROLE_NAME),
      description: "Writes the flow logs of the network",
      assumeRolePolicy: assumableBy({
        service: "vpc-flow-logs.amazonaws.com",
        account,
        // Its id is known only after it was made, with this role.
        sourceArn: arnIn(account, "ec2", "vpc-flow-log/*"),
      }),
    });
    new IamRolePolicy(this, "policy", {
      name: "write-flow-logs",
      role: role.id,
      policy: policy([{ Effect: "Allow", Action: WRITE_ACTIONS, Resource: [group.arn, `${group.arn}:*`] }]),
    });
    new FlowLog(this, "log", {
      vpcId: props.vpcId,
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      tags: { Name: props.name },
    });
  }
}

/** VPC User Guide, "IAM role for publishing flow logs to CloudWatch Logs", without the creation of groups. */
const WRITE_ACTIONS = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups", "logs:DescribeLogStreams"];
