import { feedUnitsText, rideThroughTexts } from "../../report/site/power-text";
import type { SitePlan } from "../../plan/site-plan";
import { kilowatts, percent, powerMeasure, thousands } from "../../formats";
import { markup, type Markup } from "../markup";
import { powerCaption, powerDrawing, STAGE_NAMES } from "../drawings/power-drawing";
import { figureBox } from "../section";
import { table } from "../table";

/** The power of a site from its feeds to its racks, as a one-line diagram and as tables. */
export function powerSection(plan: SitePlan): Markup {
  return markup`${figureBox(powerDrawing("power", plan), powerCaption(plan))} ${feedTable(plan)} ${stageTable(plan)}
  ${rideThroughTexts(plan.power).map((text) => markup`<p>${text}</p>`)}`;
}

function feedTable({ power: { feeds } }: SitePlan): Markup {
  const { unit, figure } = powerMeasure(
    feeds.flatMap(({ capacityKw, loadKw, worstCaseLoadKw }) => [capacityKw, loadKw, worstCaseLoadKw]),
  );
  const heads = [`Capacity (${unit})`, `Firm (${unit})`, `Load (${unit})`, "Utilization", `Worst case (${unit})`];
  return table({
    caption: "Feeds",
    columns: [...[{ head: "Feed" }, { head: "Kind" }, { head: "Units" }], ...heads.map((head) => ({ head, figures: true }))],
    rows: feeds.map((feed) => [
      ...[feed.name, feed.kind, feedUnitsText(feed), figure(feed.capacityKw), figure(feed.firmKw), figure(feed.loadKw)],
      ...[feed.utilization === null ? "" : percent(feed.utilization), figure(feed.worstCaseLoadKw)],
    ]),
  });
}

function stageTable({ power: { stages, lossesKw } }: SitePlan): Markup {
  const { unit, figure } = powerMeasure(stages.flatMap(({ capacityKw, loadKw }) => [capacityKw, loadKw]));
  const heads = ["Units", "Required", `Capacity (${unit})`, `Load (${unit})`, "Loss"];
  return table({
    caption: "Between feeds and racks",
    columns: [{ head: "Stage" }, { head: "Part" }, ...heads.map((head) => ({ head, figures: true }))],
    rows: [...stages]
      .reverse()
      .map(({ stage, part, units, working, capacityKw, loadKw, lossKw }) => [
        ...[STAGE_NAMES[stage], part, thousands(units), thousands(working)],
        ...[figure(capacityKw), figure(loadKw), kilowatts(lossKw)],
      ]),
    total: ["Total", "", "", "", "", "", kilowatts(lossesKw)],
  });
}
