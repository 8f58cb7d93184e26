import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkedSite, planSite, SCHEDULE_FORMATS, type ScheduleFormat, type SiteInput } from "gigasite";
import { writeJob } from "./child";
import { figure, type Figure } from "./figure";
import { median } from "./median";
import { fourfold, scheduled } from "./sites";

const RUNS = 5;

const LINKS = 1_000_000;

/** Links per second; a row of JSON, which repeats the names of the columns, has twice the bytes of one of CSV. */
const SPEED: Readonly<Record<ScheduleFormat, number>> = { csv: 1_000_000, jsonl: 500_000 };

const PEAK_MB = 200;

/** Peak memory of four times the site, as a multiple: garbage may stay for a while, links may not. */
const GROWTH = 1.25;

/** How fast the cable schedule of a large site is written to a file, and what memory that takes. */
export function scheduleFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-bench-"));
  try {
    const site = siteFile(folder, scheduled);
    const links = linksOf(scheduled);
    return [
      figure("links of the schedule", links, "links", { atLeast: LINKS }),
      ...SCHEDULE_FORMATS.flatMap((format) => speedFigures(site, links, format, join(folder, `cables.${format}`))),
      growthFigure(site, siteFile(folder, fourfold)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function speedFigures(site: string, links: number, format: ScheduleFormat, out: string): Figure[] {
  // Schedule and floor take turns, so that whatever else the machine does slows both.
  const runs = Array.from({ length: RUNS }, () => {
    const schedule = writeJob("schedule", site, format, out);
    const bytes = statSync(out).size;
    return { schedule, bytes, floor: writeJob("floor", bytes, schedule.chunks, out) };
  });
  const least = (value: (run: (typeof runs)[number]) => number) => Math.min(...runs.map(value));
  const seconds = least((run) => run.schedule.seconds);
  const floorSeconds = least((run) => run.floor.seconds);
  const peakMb = median(runs.map((run) => run.schedule.peakMb));
  const floorMb = median(runs.map((run) => run.floor.peakMb));
  const speed = { floor: links / floorSeconds, ratio: seconds / floorSeconds };
  return [
    figure(`size of the ${format} schedule`, least((run) => run.bytes) / 1e6, "MB", null),
    figure(`speed of the ${format} schedule`, links / seconds, "links/s", { atLeast: SPEED[format] }, speed),
    figure(
      `peak memory of the ${format} schedule`,
      peakMb,
      "MB",
      { atMost: PEAK_MB },
      { floor: floorMb, ratio: peakMb / floorMb },
    ),
  ];
}

/** Memory is compared without a file, since a larger one would say nothing more about it. */
function growthFigure(site: string, larger: string): Figure {
  const peakMb = (file: string) => writeJob("schedule", file, "csv", "/dev/null").peakMb;
  const [one, four] = [peakMb(site), peakMb(larger)];
  return figure("peak memory of four times the links over that of one", four / one, "times", { atMost: GROWTH });
}

/** A site as a file: JSON is YAML. */
function siteFile(folder: string, site: SiteInput): string {
  const file = join(folder, `${site.name}.yaml`);
  writeFileSync(file, JSON.stringify(site));
  return file;
}

function linksOf(site: SiteInput): number {
  const { fabrics } = planSite(checkedSite(site));
  return fabrics.flatMap(({ cables }) => cables).reduce((links, { count }) => links + count, 0);
}
