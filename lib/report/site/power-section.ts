import type { FeedPlan, PowerPlan, PowerStagePlan } from "../../plan/site-plan";
import { durationText, kilowatts, percent, powerMeasure, significant, thousands } from "../../formats";
import type { Section } from "../../formats/section";
import { figureColumn, tableOf, textColumn, type Table, type TableColumn } from "../../formats/table";

/** Feeds, batteries and power stages. */
export function powerSection(plan: PowerPlan): Section {
  const batteries = plan.storage.map(
    ({ name, part, count, powerKw, energyKwh }) =>
      `Storage ${name}: ${thousands(count)} x ${part}, ${kilowatts(powerKw)}, ${significant(energyKwh / 1000)} MWh.`,
  );
  return {
    heading: `Power, redundancy ${plan.redundancy}`,
    blocks: [
      feedTable(plan),
      { notes: [...batteries, ...rideThroughTexts(plan)] },
      stageTable(plan),
      { notes: [`Losses between feeds and loads: ${kilowatts(plan.lossesKw)}.`] },
    ],
  };
}

/** How long full batteries supply the whole site; none for a site without batteries. */
function rideThroughTexts({ storage, rideThroughMinutes }: PowerPlan): string[] {
  if (storage.length === 0) return [];
  return [
    rideThroughMinutes === 0
      ? "Battery ride-through: none, battery power is below the facility power."
      : `Battery ride-through of the whole site: ${durationText(rideThroughMinutes)}.`,
  ];
}

function feedTable({ feeds }: PowerPlan): Table {
  const { unit, figure } = powerMeasure(
    feeds.flatMap(({ capacityKw, loadKw, worstCaseLoadKw }) => [capacityKw, loadKw, worstCaseLoadKw]),
  );
  const columns: TableColumn<FeedPlan>[] = [
    textColumn("Feed", ({ name }) => name),
    textColumn("Kind", ({ kind }) => kind),
    figureColumn(`Capacity (${unit})`, ({ capacityKw }) => figure(capacityKw)),
    figureColumn(`Firm (${unit})`, ({ firmKw }) => figure(firmKw), { only: ["html"] }),
    figureColumn(`Load (${unit})`, ({ loadKw }) => figure(loadKw)),
    figureColumn("Utilization", ({ utilization }) => (utilization === null ? "-" : percent(utilization))),
    figureColumn(`Worst case (${unit})`, ({ worstCaseLoadKw }) => figure(worstCaseLoadKw)),
    textColumn("Units", ({ units }) => (units ? `${thousands(units.count)} x ${units.part}` : "")),
  ];
  return tableOf(columns, feeds, { caption: "Feeds" });
}

/** Stages between feeds and racks. */
function stageTable({ stages }: PowerPlan): Table {
  const { unit, figure } = powerMeasure(stages.flatMap(({ capacityKw, loadKw }) => [capacityKw, loadKw]));
  const columns: TableColumn<PowerStagePlan>[] = [
    textColumn("Stage", ({ stage }) => stage),
    figureColumn("Units", ({ units }) => thousands(units)),
    figureColumn("Required", ({ working }) => thousands(working)),
    figureColumn(`Capacity (${unit})`, ({ capacityKw }) => figure(capacityKw)),
    figureColumn(`Load (${unit})`, ({ loadKw }) => figure(loadKw)),
    figureColumn(`Loss (${unit})`, ({ lossKw }) => figure(lossKw)),
    textColumn("Part", ({ part }) => part),
  ];
  return tableOf(columns, stages, { caption: "Between feeds and racks" });
}
