import { headingOf } from "../bom";
import { modelledOf } from "../comparison";
import { printable } from "../errors";
import { METRICS } from "../model";
import type { PhasePlan, PodPlan } from "../sizing/plan";
import { kilowatts, styles, textTable, thousands, type TextOptions, wrapped } from "../text";
import { comparisonTable } from "./comparison-table";
import { coolingText } from "./cooling-text";
import { fabricText } from "./fabric-text";
import { failureText } from "./failure-text";
import { findingsSummary } from "./findings-table";
import { figureOf, labelOf } from "./metric-text";
import { operationText } from "./operation-text";
import { powerText } from "./power-text";
import type { SiteReport } from "./site-report";

/** The plan as text of at most 100 columns for a terminal, with a line feed at the end. */
export function planTable(report: SiteReport, options: TextOptions = {}): string {
  const { plan, bom, reported, findings } = report;
  const style = styles(options);
  const figures = modelledOf(plan, bom);
  const totals = METRICS.map((metric) => [labelOf(metric), figureOf(metric, figures[metric])]);
  return [
    style.heading(wrapped(printable(headingOf(plan)))),
    "",
    textTable([{ head: "Figure" }, { head: "Modelled", align: "right" }], totals),
    `Racks of switches beside those of nodes: ${thousands(plan.networkRacks.count)}.`,
    "",
    style.heading("Pods"),
    podTable(plan.pods),
    "",
    ...plan.fabrics.flatMap((fabric) => fabricText(fabric, options)),
    ...powerText(plan.power, options),
    ...coolingText(plan.cooling, options),
    ...failureText(plan.failures, options),
    ...operationText(plan.operation, options),
    ...(plan.phases.length === 0 ? [] : [style.heading("Phases"), phaseTable(plan.phases), ""]),
    ...(reported.length === 0 ? [] : [style.heading("Beside published figures"), comparisonTable(reported), ""]),
    findingsSummary(findings),
    "",
  ].join("\n");
}

function podTable(pods: readonly PodPlan[]): string {
  return textTable(
    [
      { head: "Pod", width: 12 },
      { head: "Pods", width: 6, align: "right" },
      { head: "Nodes", width: 9, align: "right" },
      { head: "GPUs", width: 9, align: "right" },
      { head: "Racks", width: 7, align: "right" },
      { head: "kW/rack", width: 8, align: "right" },
      { head: "IT power", width: 10, align: "right" },
      { head: "Node", width: 25 },
    ],
    pods.map((pod) => [
      pod.name,
      thousands(pod.count),
      thousands(pod.nodes),
      thousands(pod.gpus),
      thousands(pod.racks),
      thousands(pod.kwPerRack, 1),
      kilowatts(pod.itPowerKw),
      pod.node,
    ]),
  );
}

function phaseTable(phases: readonly PhasePlan[]): string {
  return textTable(
    [
      { head: "Phase", width: 22 },
      { head: "From", width: 10 },
      { head: "Installed", width: 10, align: "right" },
      { head: "Energized", width: 10, align: "right" },
      { head: "IT power", width: 11, align: "right" },
      { head: "Facility", width: 11, align: "right" },
      { head: "Feeds", width: 11, align: "right" },
    ],
    phases.map(({ name, date, installedGpus, gpus, itPowerKw, facilityPowerKw, feedCapacityKw }) => [
      name,
      date,
      thousands(installedGpus),
      thousands(gpus),
      kilowatts(itPowerKw),
      kilowatts(facilityPowerKw),
      kilowatts(feedCapacityKw),
    ]),
  );
}
