import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { SchedulerSchedule } from "@cdktf/provider-aws/lib/scheduler-schedule";
import { SchedulerScheduleGroup } from "@cdktf/provider-aws/lib/scheduler-schedule-group";
import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { partitionOf } from "../../replica";
import { arnIn, type Account } from "../common/account";
import { mayAlert, type AlertTarget } from "../common/alert-topic";
import { assumableBy, policy } from "../common/iam-policy";
import { LONGEST_ROLE_NAME, resourceName } from "../common/resource-name";

/** Longest name of a schedule and of a group of them (EventBridge Scheduler API, `CreateSchedule`). */
const LONGEST_NAME = 64;
/** Longest subject of a message (SNS API, `Publish`). */
const LONGEST_SUBJECT = 100;
/** Hours between the message and the end. */
const WARNING_HOURS = 1;

/** A resource to end, once. */
export interface Ending {
  readonly resource: TerraformResource;
  /** Attribute of the resource that is another one when it is made anew, such as `id`. */
  readonly identity: string;
  /** Input of the call. */
  readonly input: object;
}

export interface EndSchedulesProps {
  readonly name: string;
  readonly account: Account;
  /** Hours after the creation of the resource. */
  readonly hours: number;
  /** API call that ends it, as in EventBridge Scheduler, such as `ec2:terminateInstances`. */
  readonly call: string;
  /** The only permission of the schedules: a policy statement, by the partition of the region. */
  readonly allowed: (partition: string) => { readonly name: string; readonly statement: object };
  /** By name. */
  readonly endings: Readonly<Record<string, Ending>>;
  /**
   * Topic for a message one hour before the end.
   * @default none
   */
  readonly alerts?: AlertTarget;
}

/**
 * EventBridge Scheduler calls at a fixed time, one per resource to end, independent of Terraform.
 *
 * The time is set when the schedule is created, together with its resource, and again when that is replaced or `hours`
 * changes; other deployments do not extend it. One message, an hour before the first end, covers all of them: resources
 * replaced in the meantime end later.
 */
export class EndSchedules extends Construct {
  /** When each ends, by its name: `at(<date>T<time>)` in UTC. */
  readonly ends: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: EndSchedulesProps) {
    super(scope, id);
    const partition = partitionOf(props.account.region);
    const groupName = resourceName(props.name, LONGEST_NAME);
    const role = this.role(props, partition, groupName);
    const group = new SchedulerScheduleGroup(this, "group", { name: groupName });
    const term = this.data("term", "input", { hours: props.hours });
    const ofTerm = `${addressOf(term)}.output`;
    // Once for all: each reading of an attribute is a token, and thousands of them take seconds.
    const shared = {
      groupName: group.name,
      flexibleTimeWindow: { mode: "OFF" },
      scheduleExpression: endIn(props.hours),
      ...(props.account.keyArn === undefined ? {} : { kmsKeyArn: props.account.keyArn }),
    };
    const target = { arn: actionOf(partition, props.call), roleArn: role.arn };
    const renewedBy = (life: TerraformResource) => ({
      ignoreChanges: ["schedule_expression"],
      replaceTriggeredBy: [`${addressOf(life)}.id`, ofTerm],
    });
    const lives: TerraformResource[] = [];
    this.ends = Object.fromEntries(
      Object.entries(props.endings).map(([name, { resource, identity, input }]) => {
        // Terraform replaces nothing for what is created anew because it was gone, only for what it replaces; this it does.
        const life = this.data(`life-${resource.node.id}`, "triggers_replace", `\${${addressOf(resource)}.${identity}}`);
        const schedule = new SchedulerSchedule(this, `end-${resource.node.id}`, {
          ...shared,
          name: resourceName(name, LONGEST_NAME),
          description: `Terminates ${name}`,
          target: { ...target, input: JSON.stringify(input) },
          lifecycle: renewedBy(life),
        });
        lives.push(life);
        return [name, `\${${addressOf(schedule)}.schedule_expression}`];
      }),
    );
    const { name, hours, alerts } = props;
    const [[first, end] = []] = Object.entries(this.ends);
    const [life] = lives;
    if (alerts === undefined || life === undefined || hours <= WARNING_HOURS) return;
    new SchedulerSchedule(this, "warning", {
      ...shared,
      name: resourceName(`${name}-warning`, LONGEST_NAME),
      description: `Message before the end of ${name}`,
      scheduleExpression: endIn(hours - WARNING_HOURS),
      target: {
        arn: actionOf(partition, "sns:publish"),
        roleArn: role.arn,
        input: JSON.stringify({
          TopicArn: alerts.topicArn,
          Subject: `${name}: nodes end in an hour`.slice(0, LONGEST_SUBJECT),
          Message: `The nodes of ${name} are terminated in an hour: ${first} ${end} in UTC.`,
        }),
      },
      lifecycle: renewedBy(life),
    });
  }

  /** Not a `DataResource`: its validation runs `terraform version` for each pod, and fails where there is no Terraform. */
  private data(id: string, argument: "input" | "triggers_replace", value: unknown): TerraformResource {
    const data = new TerraformResource(this, id, {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
    });
    data.addOverride(argument, value);
    return data;
  }

  private role(props: EndSchedulesProps, partition: string, group: string): IamRole {
    const { account } = props;
    const role = new IamRole(this, "role", {
      name: resourceName(`${props.name}-lease`, LONGEST_ROLE_NAME),
      description: "Terminates nodes when their time is up",
      assumeRolePolicy: assumableBy({
        service: "scheduler.amazonaws.com",
        account,
        // A schedule acts for its group (EventBridge Scheduler User Guide, "Confused deputy prevention").
        sourceArn: arnIn(account, "scheduler", `schedule-group/${group}`),
      }),
    });
    const { name, statement } = props.allowed(partition);
    new IamRolePolicy(this, "policy", {
      name,
      role: role.id,
      policy: policy([statement, ...(props.alerts ? mayAlert(props.alerts) : []), ...mayReadSchedules(account, group)]),
    });
    return role;
  }
}

/** Reading the input of schedules that are encrypted (EventBridge Scheduler User Guide, "Encryption at rest"). */
function mayReadSchedules(account: Account, group: string): readonly object[] {
  if (account.keyArn === undefined) return [];
  const schedules = arnIn(account, "scheduler", `schedule/${group}/*`);
  return [
    {
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: account.keyArn,
      Condition: { ArnLike: { "kms:EncryptionContext:aws:scheduler:schedule:arn": schedules } },
    },
  ];
}

/** A call of an AWS service as the target of a schedule. */
function actionOf(partition: string, action: string): string {
  return `arn:${partition}:scheduler:::aws-sdk:${action}`;
}

/** EventBridge Scheduler expression for the time the given number of hours after evaluation by Terraform, in UTC. */
function endIn(hours: number): string {
  return `at(\${formatdate("YYYY-MM-DD'T'hh:mm:ss", timeadd(timestamp(), "${hours}h"))})`;
}

/** The address of a resource, which `replace_triggered_by` takes as it is, without the braces of an expression. */
export function addressOf(resource: TerraformResource): string {
  return `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
}
