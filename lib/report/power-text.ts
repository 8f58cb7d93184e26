import type { PowerPlan, PowerStagePlan } from "../sizing/plan";
import { kilowatts, percent, styles, textTable, thousands, type TextOptions } from "../text";

/** Feeds and batteries, as lines of text. */
export function powerText(
  { redundancy, feeds, storage, stages, lossesKw, rideThroughMinutes }: PowerPlan,
  options: TextOptions,
): string[] {
  const batteries = storage.map(
    ({ name, part, count, powerKw, energyKwh }) =>
      `Storage ${name}: ${thousands(count)} x ${part}, ${kilowatts(powerKw)}, ${thousands(energyKwh / 1000, 1)} MWh.`,
  );
  return [
    styles(options).heading(`Power (redundancy ${redundancy})`),
    textTable(
      [
        { head: "Feed", width: 12 },
        { head: "Kind", width: 11 },
        { head: "Capacity", width: 10, align: "right" },
        { head: "Load", width: 10, align: "right" },
        { head: "Use", width: 7, align: "right" },
        { head: "Worst case", width: 10, align: "right" },
        { head: "Units", width: 28 },
      ],
      feeds.map(({ name, kind, capacityKw, loadKw, utilization, worstCaseLoadKw, units }) => [
        name,
        kind,
        kilowatts(capacityKw),
        kilowatts(loadKw),
        utilization === null ? "-" : percent(utilization),
        kilowatts(worstCaseLoadKw),
        units ? `${thousands(units.count)} x ${units.part}` : "",
      ]),
    ),
    ...batteries,
    ...(storage.length === 0 ? [] : [rideThrough(rideThroughMinutes)]),
    "",
    stageTable(stages),
    `Losses between feeds and loads: ${kilowatts(lossesKw)}.`,
    "",
  ];
}

function rideThrough(minutes: number): string {
  return minutes === 0
    ? "Batteries cannot carry the whole site."
    : `Full batteries carry the whole site for ${thousands(minutes)} minutes.`;
}

/** What stands between feeds and racks, as a table. */
function stageTable(stages: readonly PowerStagePlan[]): string {
  return textTable(
    [
      { head: "Stage", width: 12 },
      { head: "Units", width: 10, align: "right" },
      { head: "Needed", width: 10, align: "right" },
      { head: "Capacity", width: 10, align: "right" },
      { head: "Load", width: 10, align: "right" },
      { head: "Loss", width: 10, align: "right" },
      { head: "Part", width: 26 },
    ],
    stages.map(({ stage, units, working, capacityKw, loadKw, lossKw, part }) => [
      stage,
      thousands(units),
      thousands(working),
      kilowatts(capacityKw),
      kilowatts(loadKw),
      kilowatts(lossKw),
      part,
    ]),
  );
}
