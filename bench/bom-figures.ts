import { bomFile, checkedSite, renderBom, reportSite } from "gigasite";
import { performance } from "node:perf_hooks";
import { figure, type Figure } from "./figure";
import { median, medianMs } from "./median";
import { colossal, fiftyMillion, smallest } from "./sites";

const RUNS = { warmUps: 10, runs: 31 };

/** How long the bill of a site takes from plan to table, of the largest beside the smallest; and a spreadsheet. */
export async function bomFigures(): Promise<Figure[]> {
  const bill = (site: ReturnType<typeof checkedSite>) => () => renderBom(reportSite(site).bom, "table");
  const small = medianMs(bill(checkedSite(smallest)), RUNS);
  const large = medianMs(bill(checkedSite(fiftyMillion)), RUNS);
  const { bom } = reportSite(checkedSite(colossal));
  const first = await msOfAsync(() => bomFile(bom, "xlsx"));
  const later: number[] = [];
  for (let run = 0; run < RUNS.runs; run += 1) later.push(await msOfAsync(() => bomFile(bom, "xlsx")));
  return [
    figure("bill of the smallest site", small, "ms", null),
    figure("bill of 50,000,000 GPUs", large, "ms", null),
    figure("bill of 50,000,000 GPUs over that of the smallest site", large / small, "times", null),
    figure("first spreadsheet of 550,000 GPUs in a process", first, "ms", { atMost: 1000 }),
    figure("spreadsheet of 550,000 GPUs", median(later), "ms", { atMost: 200 }),
  ];
}

async function msOfAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
