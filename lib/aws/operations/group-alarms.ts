import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { ReplicaGroup, ReplicaPlan } from "../../replica";
import { round } from "../../units";
import { groupName, groupsOf } from "./group-targets";
import { ALARM_METRICS, groupPower } from "./group-power";

/** Alarms of a group: at its limit, and before it. */
const LEVELS = { limit: 1, near: 0.9 } as const;
/** Minutes that are looked at, and how many of them must be above the threshold. */
const MINUTES = { watched: 5, above: 3 };

export interface GroupAlarmsProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  /**
   * Address of the topic for messages on the start and the end of an alarm.
   * @default no messages
   */
  readonly topicArn?: string;
}

/**
 * Alarms for each feed and loop, at 90 % of its limit and at the limit. Groups of more kinds of pods than an alarm takes
 * metrics have none, see {@link GroupAlarms.without}.
 */
export class GroupAlarms extends Construct {
  /** The alarm at the limit by the name of its group, such as `feed-grid`. */
  readonly limits: Readonly<Record<string, CloudwatchMetricAlarm>>;
  /** Names of the groups that no alarm can watch. */
  readonly without: readonly string[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GroupAlarmsProps,
  ) {
    super(scope, id);
    const { plan } = props;
    const groups = groupsOf(plan);
    const watched = groups.filter(({ members }) => members.length <= ALARM_METRICS - 1);
    this.without = groups.filter((group) => !watched.includes(group)).map(groupName);
    this.limits = Object.fromEntries(
      watched.map((group) => {
        this.alarm(group, "near");
        return [groupName(group), this.alarm(group, "limit")];
      }),
    );
  }

  private alarm(group: ReplicaGroup, level: keyof typeof LEVELS): CloudwatchMetricAlarm {
    const { name, plan, topicArn } = this.props;
    const told = topicArn === undefined ? undefined : [topicArn];
    const own = `${groupName(group)}-${level}`;
    const { expression, metrics } = groupPower(plan.site, group);
    return new CloudwatchMetricAlarm(this, own, {
      alarmName: `${name}-${own}`,
      alarmDescription: `${group.kind} ${group.name} above ${LEVELS[level] * 100} % of its capacity for the rented nodes`,
      comparisonOperator: "GreaterThanThreshold",
      threshold: round(group.limitW * group.nodes.length * LEVELS[level], 0),
      evaluationPeriods: MINUTES.watched,
      datapointsToAlarm: MINUTES.above,
      treatMissingData: "notBreaching",
      alarmActions: told,
      okActions: told,
      metricQuery: [
        { id: "power", expression, label: `${group.kind} ${group.name} (W)`, returnData: true },
        ...metrics.map(({ id, namespace, name: metricName, period, stat, dimensions }) => ({
          id,
          metric: { namespace, metricName, period, stat, dimensions: { ...dimensions } },
        })),
      ],
    });
  }
}
