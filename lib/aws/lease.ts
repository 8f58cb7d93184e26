import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Instance } from "@cdktf/provider-aws/lib/instance";
import { SchedulerSchedule } from "@cdktf/provider-aws/lib/scheduler-schedule";
import { SchedulerScheduleGroup } from "@cdktf/provider-aws/lib/scheduler-schedule-group";
import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { partitionOf } from "../replica";
import { mayAlert, type AlertTarget } from "./alert-topic";
import { assumableBy, policy } from "./iam-policy";
import { LONGEST_ROLE_NAME, resourceName } from "./resource-name";
import type { Tags } from "./tags";

/** Longest name of a schedule and of a group of them (EventBridge Scheduler API, `CreateSchedule`). */
const LONGEST_NAME = 64;
/** Longest subject of a message (SNS API, `Publish`). */
const LONGEST_SUBJECT = 100;
/** Hours before the end at which it is told. */
const WARNING_HOURS = 1;

export interface LeaseProps {
  readonly name: string;
  readonly region: string;
  /** Hours after its creation at which an instance is terminated. */
  readonly hours: number;
  /** Tags that the instances have and no others: only instances with all of them can be terminated. */
  readonly tags: Tags;
  /** Instances by the name of their node. */
  readonly instances: Readonly<Record<string, Instance>>;
  /** Where the end is told an hour before it comes. Default: nowhere. */
  readonly alerts?: AlertTarget;
}

/**
 * The end of rented instances: EventBridge terminates each of them at a fixed time, whoever forgot them, and without
 * Terraform. Each has a schedule of its own, because EC2 terminates none of several where one is gone already.
 *
 * The time is set when the schedule is made, that is with its instance, and anew when `hours` changes; a deployment in
 * between does not put it off. An hour before the first node ends, one message tells of all of them: nodes that were
 * replaced since then end later.
 */
export class Lease extends Construct {
  /** When each instance ends, by the name of its node: `at(<date>T<time>)` in UTC. */
  readonly ends: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: LeaseProps) {
    super(scope, id);
    const partition = partitionOf(props.region);
    const role = this.role(props, partition);
    const group = new SchedulerScheduleGroup(this, "group", { name: resourceName(props.name, LONGEST_NAME) });
    // Not a `DataResource`: its validation runs `terraform version` for each pod, and fails where there is no Terraform.
    const term = new TerraformResource(this, "term", {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
    });
    term.addOverride("input", { hours: props.hours });
    const ofTerm = `${addressOf(term)}.output`;
    const nodes = Object.entries(props.instances);
    // Once for all nodes: each reading of an attribute is a token, and thousands of them take seconds.
    const shared = {
      groupName: group.name,
      flexibleTimeWindow: { mode: "OFF" },
      scheduleExpression: endIn(props.hours),
    };
    const target = { arn: actionOf(partition, "ec2:terminateInstances"), roleArn: role.arn };
    this.ends = Object.fromEntries(
      nodes.map(([node, instance]) => {
        const schedule = new SchedulerSchedule(this, `end-${instance.node.id}`, {
          ...shared,
          name: resourceName(node, LONGEST_NAME),
          description: `Terminates ${node}`,
          target: { ...target, input: JSON.stringify({ InstanceIds: [`\${${addressOf(instance)}.id}`] }) },
          lifecycle: {
            ignoreChanges: ["schedule_expression"],
            replaceTriggeredBy: [`${addressOf(instance)}.id`, ofTerm],
          },
        });
        return [node, `\${${addressOf(schedule)}.schedule_expression}`];
      }),
    );
    const [first] = nodes;
    const { name, hours, alerts } = props;
    if (alerts === undefined || first === undefined || hours <= WARNING_HOURS) return;
    const [node, instance] = first;
    new SchedulerSchedule(this, "warning", {
      ...shared,
      name: resourceName(`${name}-warning`, LONGEST_NAME),
      description: `Tells that ${name} ends`,
      scheduleExpression: endIn(hours - WARNING_HOURS),
      target: {
        arn: actionOf(partition, "sns:publish"),
        roleArn: role.arn,
        input: JSON.stringify({
          TopicArn: alerts.topicArn,
          Subject: `${name}: nodes end in an hour`.slice(0, LONGEST_SUBJECT),
          Message: `The nodes of ${name} are terminated in an hour: ${node} ${this.ends[node]} in UTC.`,
        }),
      },
      lifecycle: {
        ignoreChanges: ["schedule_expression"],
        replaceTriggeredBy: [`${addressOf(instance)}.id`, ofTerm],
      },
    });
  }

  private role(props: LeaseProps, partition: string): IamRole {
    const role = new IamRole(this, "role", {
      name: resourceName(`${props.name}-lease`, LONGEST_ROLE_NAME),
      description: "Terminates nodes when their time is up",
      assumeRolePolicy: assumableBy("scheduler.amazonaws.com"),
    });
    new IamRolePolicy(this, "policy", {
      name: "terminate-nodes",
      role: role.id,
      policy: policy([
        {
          Effect: "Allow",
          Action: "ec2:TerminateInstances",
          Resource: `arn:${partition}:ec2:${props.region}:*:instance/*`,
          Condition: { StringEquals: conditionOf(props.tags) },
        },
        ...(props.alerts === undefined ? [] : mayAlert(props.alerts)),
      ]),
    });
    return role;
  }
}

/** A call of an AWS service as the target of a schedule. */
function actionOf(partition: string, action: string): string {
  return `arn:${partition}:scheduler:::aws-sdk:${action}`;
}

/** An expression of EventBridge Scheduler for the time so many hours after Terraform evaluates it, in UTC. */
function endIn(hours: number): string {
  return `at(\${formatdate("YYYY-MM-DD'T'hh:mm:ss", timeadd(timestamp(), "${hours}h"))})`;
}

function conditionOf(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
}

/** The address of a resource, which `replace_triggered_by` takes as it is, without the braces of an expression. */
function addressOf(resource: TerraformResource): string {
  return `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
}
