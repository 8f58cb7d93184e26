import { headingOf } from "../../bom";
import { modelledOf } from "../../comparison";
import { METRICS } from "../../model";
import type { PhasePlan, PodPlan } from "../../plan/site-plan";
import { powerMeasure, styles, textTable, thousands, type TextOptions, wrapped } from "../../formats";
import { COMPARISON_HEADING, comparisonTable } from "./comparison-table";
import { coolingText } from "./cooling-text";
import { fabricText } from "./fabric-text";
import { failureText } from "./failure-text";
import { findingsSummary } from "./findings-table";
import { figureOf, labelOf } from "./metric-text";
import { operationText } from "./operation-text";
import { powerText } from "./power-text";
import type { SiteReport } from "./site-report";

/** The plan as text that ends with a line feed. */
export function planTable(report: SiteReport, options: TextOptions = {}): string {
  const { plan, bom, reported, findings } = report;
  const style = styles(options);
  const figures = modelledOf(plan, bom);
  const totals = METRICS.map((metric) => [labelOf(metric), figureOf(metric, figures[metric], options)]);
  return [
    style.heading(wrapped(headingOf(plan), options)),
    "",
    textTable(
      [{ head: "Figure" }, { head: "Model", align: "right" }],
      [...totals, ["Network racks", thousands(plan.networkRacks.count)]],
      options,
    ),
    "",
    style.heading("Pods"),
    podTable(plan.pods, options),
    "",
    ...plan.fabrics.flatMap((fabric) => fabricText(fabric, options)),
    ...powerText(plan.power, options),
    ...coolingText(plan.cooling, options),
    ...failureText(plan.failures, options),
    ...operationText(plan.operation, options),
    ...(plan.phases.length === 0 ? [] : [style.heading("Phases"), phaseTable(plan.phases, options), ""]),
    ...(reported.length === 0 ? [] : [style.heading(COMPARISON_HEADING), comparisonTable(reported, options), ""]),
    findingsSummary(findings),
    "",
  ].join("\n");
}

function podTable(pods: readonly PodPlan[], options: TextOptions): string {
  const power = powerMeasure(pods.map(({ itPowerKw }) => itPowerKw));
  return textTable(
    [
      { head: "Pod" },
      { head: "Count", align: "right" },
      { head: "Nodes", align: "right" },
      { head: "GPUs", align: "right" },
      { head: "Racks", align: "right" },
      { head: "kW per rack", align: "right" },
      { head: `IT load (${power.unit})`, align: "right" },
      { head: "Node" },
    ],
    pods.map((pod) => [
      pod.name,
      thousands(pod.count),
      thousands(pod.nodes),
      thousands(pod.gpus),
      thousands(pod.racks),
      thousands(pod.kwPerRack, 1),
      power.figure(pod.itPowerKw),
      pod.node,
    ]),
    options,
  );
}

function phaseTable(phases: readonly PhasePlan[], options: TextOptions): string {
  const power = powerMeasure(
    phases.flatMap(({ itPowerKw, facilityPowerKw, feedCapacityKw }) => [itPowerKw, facilityPowerKw, feedCapacityKw]),
  );
  return textTable(
    [
      { head: "Phase" },
      { head: "In service" },
      { head: "GPUs installed", align: "right" },
      { head: "GPUs energized", align: "right" },
      { head: `IT load (${power.unit})`, align: "right" },
      { head: `Facility power (${power.unit})`, align: "right" },
      { head: `Feed capacity (${power.unit})`, align: "right" },
    ],
    phases.map(({ name, date, installedGpus, gpus, itPowerKw, facilityPowerKw, feedCapacityKw }) => [
      name,
      date,
      thousands(installedGpus),
      thousands(gpus),
      power.figure(itPowerKw),
      power.figure(facilityPowerKw),
      power.figure(feedCapacityKw),
    ]),
    options,
  );
}
