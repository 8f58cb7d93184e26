import { checkedSite, renderHtml, reportSite, type SiteInput } from "gigasite";
import { figure, type Figure } from "./figure";
import { medianMs, msOf } from "./median";
import { fiftyMillion, phased } from "./sites";

const RUNS = { warmUps: 3, runs: 7 };

/** Longest and largest that the page of a site may be. */
const MS = 1000;
const MB = 2;

/** How long the page of a large site takes to make from its report, in process, and how large it is. */
export function htmlFigures(): Figure[] {
  return [
    ...pageFigures("550,000 GPUs in four phases", phased),
    ...pageFigures("50,000,000 GPUs in 100 halls", fiftyMillion),
  ];
}

function pageFigures(name: string, site: SiteInput): Figure[] {
  const report = reportSite(checkedSite(site));
  const first = msOf(() => renderHtml(report));
  const ms = medianMs(() => renderHtml(report), RUNS);
  return [
    figure(`first page of ${name}`, first, "ms", { atMost: MS }),
    figure(`page of ${name}`, ms, "ms", { atMost: MS }),
    figure(`size of the page of ${name}`, Buffer.byteLength(renderHtml(report)) / 1e6, "MB", { atMost: MB }),
  ];
}
