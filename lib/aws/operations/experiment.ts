import {
  FisExperimentTemplate,
  type FisExperimentTemplateAction,
  type FisExperimentTemplateStopCondition,
  type FisExperimentTemplateTarget,
} from "@cdktf/provider-aws/lib/fis-experiment-template";
import type { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import type { Construct } from "constructs";
import type { FaultRole } from "./fault-role";

/** Most actions of a template, and most stop conditions (AWS FIS User Guide, "Quotas and limitations"). */
export const ACTIONS = 20;
const STOP_CONDITIONS = 5;
/** How long nodes are off, capped, or without a rail, in minutes. */
export const OUTAGE_MINUTES = 15;

export interface ExperimentProps {
  /** Common prefix of all experiments of a replica, followed by the name of this one. */
  readonly name: string;
  readonly own: string;
  readonly description: string;
  readonly targets: FisExperimentTemplateTarget[];
  readonly actions: FisExperimentTemplateAction[];
  readonly access: FaultRole;
  /** Alarms that end it. */
  readonly alarms: readonly CloudwatchMetricAlarm[];
}

/** A template of the Fault Injection Service, which disturbs nothing until it is started. */
export function experiment(scope: Construct, props: ExperimentProps): FisExperimentTemplate {
  const { name, own, description, targets, actions, access, alarms } = props;
  const stops = alarms
    .slice(0, STOP_CONDITIONS)
    .map((alarm): FisExperimentTemplateStopCondition => ({ source: "aws:cloudwatch:alarm", value: alarm.arn }));
  return new FisExperimentTemplate(scope, own, {
    description: description.slice(0, 512),
    roleArn: access.role.arn,
    stopCondition: stops.length > 0 ? stops : [{ source: "none" }],
    target: targets,
    action: actions,
    experimentOptions: { accountTargeting: "single-account", emptyTargetResolutionMode: "skip" },
    tags: { Name: `${name}-${own}` },
  });
}

/** The running nodes of a site with a tag, as a target of that name. */
export function nodesWith(site: string, name: string, key: string, value: string): FisExperimentTemplateTarget {
  return {
    name,
    resourceType: "aws:ec2:instance",
    selectionMode: "ALL",
    resourceTag: [
      { key: "Site", value: site },
      { key, value },
    ],
    filter: [{ path: "State.Name", values: ["running"] }],
  };
}

export interface CommandProps {
  readonly name: string;
  readonly document: SsmDocument;
  readonly parameters: Readonly<Record<string, string>>;
  /** Minutes that it may take. */
  readonly minutes: number;
  /** Name of a target. */
  readonly target: string;
  /**
   * Names of the actions that it waits for.
   * @default none
   */
  readonly startAfter?: string[];
}

/** An action that sends a document to nodes. */
export function command(props: CommandProps): FisExperimentTemplateAction {
  return {
    name: props.name,
    actionId: "aws:ssm:send-command",
    startAfter: props.startAfter,
    parameter: [
      { key: "documentArn", value: props.document.arn },
      { key: "documentParameters", value: JSON.stringify(props.parameters) },
      { key: "duration", value: minutes(props.minutes) },
    ],
    target: { key: "Instances", value: props.target },
  };
}

/** A time as ISO 8601 writes it. */
export function minutes(count: number): string {
  return `PT${count}M`;
}
