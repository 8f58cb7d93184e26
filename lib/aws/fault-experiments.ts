import {
  FisExperimentTemplate,
  type FisExperimentTemplateAction,
  type FisExperimentTemplateStopCondition,
  type FisExperimentTemplateTarget,
} from "@cdktf/provider-aws/lib/fis-experiment-template";
import type { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import type { Drill, ReplicaGroup, ReplicaPlan } from "../replica";
import { FaultRole } from "./fault-role";
import { groupName, groupsOf, groupTarget } from "./group-targets";
import { limitOf } from "./power-cap";

/** Most actions of a template, and most stop conditions (AWS FIS User Guide, "Quotas and limitations"). */
const ACTIONS = 20;
const STOP_CONDITIONS = 5;
/** How long nodes are off, or capped: ISO 8601. */
const DURATION = "PT15M";
/** How long a cap may take to be set. */
const CAP_DURATION = "PT2M";

export interface FaultExperimentsProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  /** What caps a node's GPUs, with the parameter `limit`. */
  readonly capDocument: SsmDocument;
  /** Alarms that end an experiment. */
  readonly alarms: readonly CloudwatchMetricAlarm[];
}

/** What makes the nodes of a pod dark, and what is allowed for it. */
interface Darkening {
  readonly actionId: string;
  readonly parameter?: { key: string; value: string }[];
  readonly permissions: readonly string[];
}

const STOP: Darkening = {
  actionId: "aws:ec2:stop-instances",
  parameter: [{ key: "startInstancesAfterDuration", value: DURATION }],
  permissions: ["ec2:StartInstances", "ec2:StopInstances"],
};
/** Spot instances of a single request cannot be stopped; the next deployment brings new ones. */
const TERMINATE: Darkening = { actionId: "aws:ec2:terminate-instances", permissions: ["ec2:TerminateInstances"] };

/**
 * Experiments that do to the replica what failures do to the site: for each feed and loop, its worst loss makes those pods
 * dark that the failure model shuts down, for a quarter of an hour; the cap that keeps them on, where one does; and for each
 * pod its own loss. Making a template disturbs nothing; an experiment is started by hand.
 */
export class FaultExperiments extends Construct {
  private readonly darkening: Darkening;
  private readonly access: FaultRole;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: FaultExperimentsProps,
  ) {
    super(scope, id);
    const { name, plan, capDocument } = props;
    this.darkening = plan.capacity.market === "spot" ? TERMINATE : STOP;
    this.access = new FaultRole(this, "access", {
      name,
      plan,
      instanceActions: this.darkening.permissions,
      documentArn: capDocument.arn,
    });
    for (const drill of plan.drills) this.darkTemplates(drill);
    for (const group of groupsOf(plan)) if (group.gpuCapShare < 1) this.capTemplate(group);
  }

  /** One template, or several where more pods go dark than one has actions. */
  private darkTemplates({ name, lost, dark }: Drill): void {
    for (let part = 0; part * ACTIONS < dark.length; part++) {
      const pods = dark.slice(part * ACTIONS, (part + 1) * ACTIONS);
      const own = part === 0 ? name : `${name}-${part + 1}`;
      this.template(own, `As in the site without ${lost}: ${dark.length} of the rented pods dark`, {
        targets: pods.map((pod) => this.target(pod, "Pod", pod)),
        actions: pods.map((pod) => ({
          name: `dark-${pod}`,
          actionId: this.darkening.actionId,
          parameter: this.darkening.parameter,
          target: { key: "Instances", value: pod },
        })),
      });
    }
  }

  /** Caps the GPUs of a group, waits, and takes the cap off. */
  private capTemplate(group: ReplicaGroup): void {
    const { key, values } = groupTarget(this.props.plan, group);
    const names = values.map((_, index) => `nodes-${index + 1}`);
    const cap = (step: string, limit: string, startAfter?: string[]) =>
      names.map((target) => this.capAction(`${step}-${target}`, target, limit, startAfter));
    this.template(`${groupName(group)}-cap`, `GPUs of ${group.kind} ${group.name} capped at ${limitOf(group)}`, {
      targets: names.map((target, index) => this.target(target, key, values[index] ?? "")),
      actions: [
        ...cap("cap", limitOf(group)),
        {
          name: "wait",
          actionId: "aws:fis:wait",
          parameter: [{ key: "duration", value: DURATION }],
          startAfter: names.map((target) => `cap-${target}`),
        },
        ...cap("restore", "100%", ["wait"]),
      ],
    });
  }

  private capAction(name: string, target: string, limit: string, startAfter?: string[]): FisExperimentTemplateAction {
    return {
      name,
      actionId: "aws:ssm:send-command",
      startAfter,
      parameter: [
        { key: "documentArn", value: this.props.capDocument.arn },
        { key: "documentParameters", value: JSON.stringify({ limit }) },
        { key: "duration", value: CAP_DURATION },
      ],
      target: { key: "Instances", value: target },
    };
  }

  private target(name: string, key: string, value: string): FisExperimentTemplateTarget {
    return {
      name,
      resourceType: "aws:ec2:instance",
      selectionMode: "ALL",
      resourceTag: [
        { key: "Site", value: this.props.plan.site },
        { key, value },
      ],
      filter: [{ path: "State.Name", values: ["running"] }],
    };
  }

  private template(
    own: string,
    description: string,
    { targets, actions }: { targets: FisExperimentTemplateTarget[]; actions: FisExperimentTemplateAction[] },
  ): void {
    const { name, alarms } = this.props;
    const stops = alarms
      .slice(0, STOP_CONDITIONS)
      .map((alarm): FisExperimentTemplateStopCondition => ({ source: "aws:cloudwatch:alarm", value: alarm.arn }));
    new FisExperimentTemplate(this, own, {
      description: description.slice(0, 512),
      roleArn: this.access.role.arn,
      stopCondition: stops.length > 0 ? stops : [{ source: "none" }],
      target: targets,
      action: actions,
      experimentOptions: { accountTargeting: "single-account", emptyTargetResolutionMode: "skip" },
      tags: { Name: `${name}-${own}` },
    });
  }
}
