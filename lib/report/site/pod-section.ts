import type { PodPlan } from "../../plan/site-plan";
import { powerMeasure, thousands } from "../../formats";
import type { Section } from "../../formats/section";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";

/** The pods of a site. */
export function podSection(pods: readonly PodPlan[]): Section {
  const power = powerMeasure(pods.map(({ itPowerKw }) => itPowerKw));
  const columns: TableColumn<PodPlan>[] = [
    textColumn("Pod", ({ name }) => name),
    figureColumn("Count", ({ count }) => thousands(count)),
    figureColumn("Nodes", ({ nodes }) => thousands(nodes)),
    figureColumn("GPUs", ({ gpus }) => thousands(gpus)),
    figureColumn("Racks", ({ racks }) => thousands(racks)),
    figureColumn("kW per rack", ({ kwPerRack }) => thousands(kwPerRack, 1)),
    figureColumn(`IT load (${power.unit})`, ({ itPowerKw }) => power.figure(itPowerKw)),
    textColumn("Node", ({ node }) => node),
  ];
  return { heading: "Pods", blocks: [tableOf(columns, pods)] };
}
