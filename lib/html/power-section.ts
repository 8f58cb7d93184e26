import type { SitePlan } from "../sizing/plan";
import { counted, kilowatts, percent, thousands } from "../text";
import { markup, type Markup } from "./markup";
import { powerCaption, powerDrawing, STAGE_NAMES } from "./power-drawing";
import { figureBox } from "./section";
import { table } from "./table";

/** The power of a site from its feeds to its racks, as a one-line diagram and as tables. */
export function powerSection(plan: SitePlan): Markup {
  const { power } = plan;
  return markup`${figureBox(powerDrawing("power", plan), powerCaption(plan))} ${feedTable(plan)} ${stageTable(plan)}
  ${power.storage.length === 0 ? null : markup`<p>${rideThrough(power.rideThroughMinutes)}</p>`}`;
}

function rideThrough(minutes: number): string {
  return minutes === 0
    ? "Batteries cannot carry the whole site."
    : `Full batteries carry the whole site for ${counted(minutes, "minute")}.`;
}

function feedTable({ power: { feeds } }: SitePlan): Markup {
  const figures = ["Capacity", "Firm", "Load", "Use", "After the worst loss"].map((head) => ({ head, figures: true }));
  return table({
    caption: "Feeds",
    columns: [{ head: "Feed" }, { head: "Kind" }, { head: "Units" }, ...figures],
    rows: feeds.map(({ name, kind, units, capacityKw, firmKw, loadKw, utilization, worstCaseLoadKw }) => [
      ...[name, kind, units ? `${thousands(units.count)} x ${units.part}` : "", kilowatts(capacityKw), kilowatts(firmKw)],
      ...[kilowatts(loadKw), utilization === null ? "" : percent(utilization), kilowatts(worstCaseLoadKw)],
    ]),
  });
}

function stageTable({ power: { stages, lossesKw } }: SitePlan): Markup {
  const figures = ["Units", "Needed", "Capacity", "Load", "Loss"].map((head) => ({ head, figures: true }));
  return table({
    caption: "Between feeds and racks",
    columns: [{ head: "Stage" }, { head: "Part" }, ...figures],
    rows: [...stages]
      .reverse()
      .map(({ stage, part, units, working, capacityKw, loadKw, lossKw }) => [
        ...[STAGE_NAMES[stage], part, thousands(units), thousands(working)],
        ...[kilowatts(capacityKw), kilowatts(loadKw), kilowatts(lossKw)],
      ]),
    total: ["Total", "", "", "", "", "", kilowatts(lossesKw)],
  });
}
