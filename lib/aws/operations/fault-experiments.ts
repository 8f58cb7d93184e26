import type { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type {
  FisExperimentTemplateAction,
  FisExperimentTemplateTarget,
} from "@cdktf/provider-aws/lib/fis-experiment-template";
import type { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import type { Drill, RailDrill, ReplicaGroup, ReplicaPlan } from "../../replica";
import type { Account } from "../common/account";
import { ACTIONS, command, experiment, minutes, nodesWith, OUTAGE_MINUTES } from "./experiment";
import { FaultRole } from "./fault-role";
import { groupName, groupsOf, groupTarget } from "./group-targets";
import { limitOf } from "./power-cap";

/** Minutes that a cap may take to be set, and that a rail may take to go and to come back. */
const CAP_MINUTES = 2;
const RAIL_MINUTES = 5;

export interface FaultExperimentsProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly account: Account;
  /** Document that caps a node's GPUs, with the parameter `limit`. */
  readonly capDocument: SsmDocument;
  /** Document that disables EFA devices of a node, with the parameters `devices` and `seconds`; needed if there are rails. */
  readonly railDocument?: SsmDocument;
  /** Alarms that end an experiment. */
  readonly alarms: readonly CloudwatchMetricAlarm[];
}

/** Action that shuts down the nodes of a pod, and its permissions. */
interface Darkening {
  readonly actionId: string;
  readonly parameter?: { key: string; value: string }[];
  readonly permissions: readonly string[];
}

const STOP: Darkening = {
  actionId: "aws:ec2:stop-instances",
  parameter: [{ key: "startInstancesAfterDuration", value: minutes(OUTAGE_MINUTES) }],
  permissions: ["ec2:StartInstances", "ec2:StopInstances"],
};
/**
 * Spot instances of a single request cannot be stopped; the next deployment replaces them. Managed node groups replace
 * stopped nodes in the same way as terminated ones.
 */
const TERMINATE: Darkening = { actionId: "aws:ec2:terminate-instances", permissions: ["ec2:TerminateInstances"] };

/**
 * Experiments that reproduce failures of the site on the replica: for each feed and loop, the loss of the pods that its
 * worst failure shuts down, for 15 minutes, and the power cap that avoids it where possible; for each pod, its loss; and for
 * the first pod of each kind, the loss of each of its rails. A template has no effect until an experiment is started
 * manually.
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
    const { name, plan, account, capDocument, railDocument } = props;
    this.darkening = plan.capacity.market === "spot" || plan.spec.scheduler === "eks" ? TERMINATE : STOP;
    this.access = new FaultRole(this, "access", {
      name,
      site: plan.site,
      account,
      instanceActions: this.darkening.permissions,
      documentArns: [capDocument, ...(railDocument ? [railDocument] : [])].map(({ arn }) => arn),
    });
    for (const drill of plan.drills) this.darkTemplates(drill);
    for (const group of groupsOf(plan)) if (group.gpuCapShare < 1) this.capTemplate(group);
    if (railDocument) for (const drill of plan.railDrills) this.railTemplate(drill, railDocument);
  }

  /** One template, or several if more pods are lost than one template has actions. */
  private darkTemplates({ name, lost, dark }: Drill): void {
    for (let part = 0; part * ACTIONS < dark.length; part++) {
      const pods = dark.slice(part * ACTIONS, (part + 1) * ACTIONS);
      const own = part === 0 ? name : `${name}-${part + 1}`;
      this.template(own, `Loss of ${lost}: ${dark.length} of the rented pods`, {
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
          parameter: [{ key: "duration", value: minutes(OUTAGE_MINUTES) }],
          startAfter: names.map((target) => `cap-${target}`),
        },
        ...cap("restore", "100%", ["wait"]),
      ],
    });
  }

  private capAction(name: string, target: string, limit: string, startAfter?: string[]): FisExperimentTemplateAction {
    const document = this.props.capDocument;
    return command({ name, document, parameters: { limit }, minutes: CAP_MINUTES, target, startAfter });
  }

  /** Takes a rail from the nodes of a pod; the document gives it back. */
  private railTemplate({ name, lost, pod, devices, cards }: RailDrill, document: SsmDocument): void {
    const parameters = { devices: `${devices.first}-${devices.last}`, seconds: String(OUTAGE_MINUTES * 60) };
    this.template(name, `Loss of ${lost}: network cards ${cards.join(", ")}`, {
      targets: [this.target(pod, "Pod", pod)],
      actions: [command({ name: "rail", document, parameters, minutes: OUTAGE_MINUTES + RAIL_MINUTES, target: pod })],
    });
  }

  private target(name: string, key: string, value: string): FisExperimentTemplateTarget {
    return nodesWith(this.props.plan.site, name, key, value);
  }

  private template(
    own: string,
    description: string,
    { targets, actions }: { targets: FisExperimentTemplateTarget[]; actions: FisExperimentTemplateAction[] },
  ): void {
    const { name, alarms } = this.props;
    experiment(this, { name, own, description, targets, actions, access: this.access, alarms });
  }
}
