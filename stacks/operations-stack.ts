import { Annotations, TerraformOutput, type App } from "cdktf";
import { Acceptance } from "../lib/aws/operations/acceptance";
import { FaultExperiments } from "../lib/aws/operations/fault-experiments";
import { GpuMetrics } from "../lib/aws/operations/gpu-metrics";
import { GroupAlarms } from "../lib/aws/operations/group-alarms";
import { PowerCapDocuments } from "../lib/aws/operations/power-cap";
import { RailOutage } from "../lib/aws/operations/rail-outage";
import { SiteDashboard } from "../lib/aws/operations/site-dashboard";
import type { ReplicaPlan } from "../lib/replica";
import { AwsStack } from "./aws-stack";
import type { NetworkStack } from "./network-stack";

/**
 * Simulates the site's power and cooling on the rented nodes: metrics, alarms, power caps, fault experiments, a dashboard and
 * the acceptance run. It finds nodes by their tags, so that pods are deployed and destroyed independently; it reads the alert
 * topic from the network stack.
 */
export class OperationsStack extends AwsStack {
  readonly metrics: GpuMetrics;
  readonly alarms: GroupAlarms;
  readonly caps: PowerCapDocuments;
  /** Rail outages; undefined if the nodes have no rails to disconnect. */
  readonly rails: RailOutage | undefined;
  readonly experiments: FaultExperiments;
  readonly dashboard: SiteDashboard;
  readonly acceptance: Acceptance;

  constructor(scope: App, id: string, plan: ReplicaPlan, network: NetworkStack) {
    super(scope, id, plan);
    this.metrics = new GpuMetrics(this, "metrics", { name: `${id}-metrics`, plan });
    this.alarms = new GroupAlarms(this, "alarms", { name: id, plan, topicArn: network.alerts?.topicArn });
    this.caps = new PowerCapDocuments(this, "caps", { name: `${id}-cap`, plan });
    if (plan.railDrills.length > 0) this.rails = new RailOutage(this, "rails", { name: `${id}-rail`, plan });
    this.experiments = new FaultExperiments(this, "experiments", {
      name: id,
      plan,
      account: network.account,
      capDocument: this.caps.command,
      railDocument: this.rails?.document,
      alarms: Object.values(this.alarms.limits),
    });
    this.dashboard = new SiteDashboard(this, "dashboard", { name: id, plan });
    this.acceptance = new Acceptance(this, "acceptance", { name: `${id}-acceptance`, plan, account: network.account });
    new TerraformOutput(this, "documents", {
      description: "Documents for `aws ssm start-automation-execution --document-name`",
      value: {
        acceptance: this.acceptance.document.name,
        ...Object.fromEntries(Object.entries(this.caps.groups).map(([group, document]) => [`cap-${group}`, document.name])),
      },
    });
    for (const group of this.alarms.without)
      Annotations.of(this).addWarning(`${group} has too many kinds of pods for one alarm: it is only on the dashboard`);
  }
}
