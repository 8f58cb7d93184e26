import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Construct } from "constructs";
import type { ReplicaGroup, ReplicaPlan, ReplicaPod } from "../../replica";
import { round } from "../../units";
import { groupPower } from "./group-power";
import { METRIC_PERIOD, METRICS, NAMESPACE } from "../nodes/node-metrics";

/** Columns of a dashboard (CloudWatch User Guide, "Dashboard Body Structure and Syntax"). */
const COLUMNS = 24;
/** Width and height of a graph: three or four per row. */
const GROUP = { width: 8, height: 6 };
const POD = { width: 6, height: 5 };
const LIST = { width: COLUMNS, height: 8 };
const HEADING_HEIGHT = 1;
/** Pods listed by name; more are counted. */
const NAMED_PODS = 4;

/** A part of a dashboard, without its place. */
interface Widget {
  readonly type: "metric" | "text";
  readonly properties: object;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface SiteDashboardProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
}

/**
 * A dashboard that is laid out like the site: its feeds, then its loops, each with its limit, then its pods, and last what
 * experiments take away.
 */
export class SiteDashboard extends Construct {
  constructor(scope: Construct, id: string, { name, plan }: SiteDashboardProps) {
    super(scope, id);
    new CloudwatchDashboard(this, "dashboard", {
      dashboardName: name,
      dashboardBody: JSON.stringify({ widgets: dashboardWidgets(plan) }),
    });
  }
}

/** All parts of the dashboard of a replica in their places, as CloudWatch takes them. */
export function dashboardWidgets(plan: ReplicaPlan): object[] {
  const rows = [
    { heading: "Power feeds", size: GROUP, widgets: plan.feeds.map((group) => groupGraph(group, plan)) },
    { heading: "Cooling loops", size: GROUP, widgets: plan.loops.map((group) => groupGraph(group, plan)) },
    { heading: "Pods", size: POD, widgets: plan.pods.map((pod) => podGraph(pod, plan)) },
    { heading: "Experiments", size: LIST, widgets: [text(drillList(plan))] },
  ];
  let y = 0;
  return rows
    .filter(({ widgets }) => widgets.length > 0)
    .flatMap(({ heading, size, widgets }) => {
      const top = y + HEADING_HEIGHT;
      const perRow = Math.floor(COLUMNS / size.width);
      y = top + Math.ceil(widgets.length / perRow) * size.height;
      return [
        placed(text(`## ${heading}`), 0, top - HEADING_HEIGHT, { width: COLUMNS, height: HEADING_HEIGHT }),
        ...widgets.map((widget, index) =>
          placed(widget, (index % perRow) * size.width, top + Math.floor(index / perRow) * size.height, size),
        ),
      ];
    });
}

function placed(widget: Widget, x: number, y: number, { width, height }: Size): object {
  return { x, y, width, height, ...widget };
}

function text(markdown: string): Widget {
  return { type: "text", properties: { markdown, background: "transparent" } };
}

function groupGraph(group: ReplicaGroup, { site, region }: ReplicaPlan): Widget {
  const { expression, metrics } = groupPower(site, group);
  return {
    type: "metric",
    properties: {
      title: `${group.name}: ${group.nodes.length} nodes`,
      region,
      view: "timeSeries",
      metrics: [
        [{ id: "power", expression, label: "Power (W)" }],
        ...metrics.map(({ id, namespace, name, period, stat, dimensions }) => [
          ...[namespace, name, ...Object.entries(dimensions).flat()],
          { id, period, stat, visible: false },
        ]),
      ],
      annotations: { horizontal: [{ label: "Limit", value: round(group.limitW * group.nodes.length, 0) }] },
      yAxis: { left: { min: 0, label: "W", showUnits: false } },
    },
  };
}

function podGraph({ name, cooling, nodes }: ReplicaPod, { site, region }: ReplicaPlan): Widget {
  const metric = (metricName: string, options: object) => [
    ...[NAMESPACE, metricName, "Site", site, "Pod", name],
    { period: METRIC_PERIOD, ...options },
  ];
  return {
    type: "metric",
    properties: {
      title: `${name}: ${nodes.length} nodes, feeds ${(nodes[0]?.feeds ?? []).join(", ")}, ${cooling ?? "air"}`,
      region,
      view: "timeSeries",
      metrics: [
        metric(METRICS.power, { stat: "Sum", label: "GPUs (W)" }),
        metric(METRICS.temperature, { stat: "Maximum", label: "Hottest GPU (C)", yAxis: "right" }),
        metric(METRICS.utilization, { stat: "Average", label: "Busy (%)", yAxis: "right" }),
      ],
      yAxis: { left: { min: 0, label: "W", showUnits: false }, right: { min: 0, max: 100, showUnits: false } },
    },
  };
}

function darkText(pods: readonly string[]): string {
  return pods.length > NAMED_PODS ? `${pods.length} pods` : pods.join(", ");
}

/** Experiments and their effect, by name, as a table in Markdown. */
function drillList({ drills, railDrills }: Pick<ReplicaPlan, "drills" | "railDrills">): string {
  const rows = [
    ...drills.map(({ name, lost, dark }) => [name, `loss of ${lost}`, darkText(dark)]),
    ...railDrills.map(({ name, lost, cards }) => [name, `loss of ${lost}`, `network cards ${cards.join(", ")}`]),
  ];
  return [["Experiment", "Failure", "Lost"], ["---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
