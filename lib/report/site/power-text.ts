import type { FeedPlan, PowerPlan } from "../../plan/site-plan";
import {
  durationText,
  kilowatts,
  percent,
  powerMeasure,
  significant,
  styles,
  textTable,
  thousands,
  wrapped,
  type TextOptions,
} from "../../formats";

/** Feeds, batteries and power stages, as lines of text. */
export function powerText(plan: PowerPlan, options: TextOptions): string[] {
  const { redundancy, storage, lossesKw } = plan;
  const batteries = storage.map(
    ({ name, part, count, powerKw, energyKwh }) =>
      `Storage ${name}: ${thousands(count)} x ${part}, ${kilowatts(powerKw)}, ${significant(energyKwh / 1000)} MWh.`,
  );
  const sentences = [...batteries, ...rideThroughTexts(plan)];
  return [
    styles(options).heading(`Power, redundancy ${redundancy}`),
    feedTable(plan, options),
    ...sentences.map((sentence) => wrapped(sentence, options)),
    "",
    stageTable(plan, options),
    `Losses between feeds and loads: ${kilowatts(lossesKw)}.`,
    "",
  ];
}

/** How long full batteries supply the whole site; none for a site without batteries. */
export function rideThroughTexts({ storage, rideThroughMinutes }: PowerPlan): string[] {
  if (storage.length === 0) return [];
  return [
    rideThroughMinutes === 0
      ? "Battery ride-through: none, battery power is below the facility power."
      : `Battery ride-through of the whole site: ${durationText(rideThroughMinutes)}.`,
  ];
}

/** The units of a feed: `15 x generic-gas-turbine`. */
export function feedUnitsText({ units }: Pick<FeedPlan, "units">): string {
  return units ? `${thousands(units.count)} x ${units.part}` : "";
}

function feedTable({ feeds }: PowerPlan, options: TextOptions): string {
  const power = powerMeasure(
    feeds.flatMap(({ capacityKw, loadKw, worstCaseLoadKw }) => [capacityKw, loadKw, worstCaseLoadKw]),
  );
  return textTable(
    [
      { head: "Feed" },
      { head: "Kind" },
      { head: `Capacity (${power.unit})`, align: "right" },
      { head: `Load (${power.unit})`, align: "right" },
      { head: "Utilization", align: "right" },
      { head: `Worst case (${power.unit})`, align: "right" },
      { head: "Units" },
    ],
    feeds.map((feed) => [
      feed.name,
      feed.kind,
      power.figure(feed.capacityKw),
      power.figure(feed.loadKw),
      feed.utilization === null ? "-" : percent(feed.utilization),
      power.figure(feed.worstCaseLoadKw),
      feedUnitsText(feed),
    ]),
    options,
  );
}

/** Stages between feeds and racks. */
function stageTable({ stages }: PowerPlan, options: TextOptions): string {
  const power = powerMeasure(stages.flatMap(({ capacityKw, loadKw }) => [capacityKw, loadKw]));
  return textTable(
    [
      { head: "Stage" },
      { head: "Units", align: "right" },
      { head: "Required", align: "right" },
      { head: `Capacity (${power.unit})`, align: "right" },
      { head: `Load (${power.unit})`, align: "right" },
      { head: `Loss (${power.unit})`, align: "right" },
      { head: "Part" },
    ],
    stages.map(({ stage, units, working, capacityKw, loadKw, lossKw, part }) => [
      stage,
      thousands(units),
      thousands(working),
      power.figure(capacityKw),
      power.figure(loadKw),
      power.figure(lossKw),
      part,
    ]),
    options,
  );
}
