import { loadSite, planSite, renderHtml, reportSite } from "gigasite";
import { join } from "node:path";
import { figure, type Figure } from "./figure";
import { median, medianMs } from "./median";

const RUNS = 11;

/** A report plans four phases beside the site. Two of them have all of its pods and share its halls. */
const MOST_TIMES = 6;

/** How long a whole report of Colossus 2 takes, in process: plan of all phases, bills, findings and page. */
export function reportFigures(): Figure[] {
  const site = loadSite(join(__dirname, "../sites/colossus-2.yaml"));
  const alone = { ...site, site: { ...site.site, phases: [], reported: [] } };
  // In turns, so that both have the same of a machine that others use as well.
  const rounds = Array.from({ length: RUNS }, () => ({
    report: medianMs(() => renderHtml(reportSite(site)), { warmUps: 1, runs: 1 }),
    plan: medianMs(() => planSite(alone), { warmUps: 1, runs: 1 }),
  }));
  const report = median(rounds.map((round) => round.report));
  const times = median(rounds.map((round) => round.report / round.plan));
  return [
    figure("whole report of Colossus 2", report, "ms", null),
    figure("whole report of Colossus 2 over its plan without phases", times, "times", { atMost: MOST_TIMES }),
  ];
}
