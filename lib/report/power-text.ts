import type { PowerPlan } from "../sizing/plan";
import { kilowatts, percent, styles, textTable, thousands, type TextOptions } from "../text";

/** Feeds and batteries, as lines of text. */
export function powerText(
  { redundancy, feeds, storage, transformers, lossesKw }: PowerPlan,
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
    `Transformers: ${thousands(transformers.count)} x ${transformers.part}. Losses: ${kilowatts(lossesKw)}.`,
    "",
  ];
}
