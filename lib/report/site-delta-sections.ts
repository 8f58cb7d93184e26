import { SYSTEMS } from "../bom";
import { signed } from "../bom/signed";
import { METRICS } from "../model";
import { dollars, kilowatts, percent, thousands, type TextColumn } from "../text";
import { isChanged, type Change } from "./change";
import type { EntryDelta } from "./entry-delta";
import { figureOf, labelOf } from "./metric-text";
import type { SiteDelta } from "./site-delta";

/** A table of what changes, for any kind of report. */
export interface SiteDeltaSection {
  readonly heading: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables that come before the lines of the bill: totals, and sums of systems. None is empty. */
export function sumSections(delta: SiteDelta): SiteDeltaSection[] {
  const amounts: TextColumn[] = ["Before", "After", "More"].map((head) => ({ head, width: 16, align: "right" }));
  return filled([
    { heading: "Totals", columns: [{ head: "Figure", width: 24 }, ...amounts], rows: totalRows(delta) },
    {
      heading: "Bill of materials by system",
      columns: [{ head: "System", width: 24 }, ...amounts, { head: "kW", width: 12, align: "right" }],
      rows: systemRows(delta),
    },
  ]);
}

/** The tables on the engineering: pods, fabrics, feeds and loops that change. None is empty. */
export function engineeringSections({ pods, fabrics, feeds, loops }: SiteDelta): SiteDeltaSection[] {
  return filled([
    entrySection("Pods", pods, {
      pods: { head: "Pods", width: 16, text: thousands },
      gpus: { head: "GPUs", width: 20, text: thousands },
      racks: { head: "Racks", width: 18, text: thousands },
      itPowerKw: { head: "IT power", width: 24, text: kilowatts },
    }),
    entrySection("Fabrics", fabrics, {
      endpoints: { head: "Endpoints", width: 20, text: thousands },
      switches: { head: "Switches", width: 16, text: thousands },
      links: { head: "Links", width: 20, text: thousands },
      bisectionTbps: { head: "Bisection (Tb/s)", width: 22, text: thousands },
    }),
    entrySection("Feeds", feeds, {
      capacityKw: { head: "Capacity", width: 24, text: kilowatts },
      loadKw: { head: "Load", width: 24, text: kilowatts },
      utilization: { head: "Use", width: 19, text: percent },
    }),
    entrySection("Cooling loops", loops, {
      heatKw: { head: "Heat", width: 22, text: kilowatts },
      capacityKw: { head: "Capacity", width: 22, text: kilowatts },
      utilization: { head: "Use", width: 18, text: percent },
      cdus: { head: "Units", width: 14, text: thousands },
    }),
  ]);
}

function filled(sections: readonly SiteDeltaSection[]): SiteDeltaSection[] {
  return sections.filter(({ rows }) => rows.length > 0);
}

function totalRows({ totals }: SiteDelta): string[][] {
  return METRICS.filter((metric) => isChanged(totals[metric])).map((metric) => {
    const { before, after, difference } = totals[metric];
    const more = difference === null ? "unknown" : signed(difference, (amount) => figureOf(metric, amount));
    return [labelOf(metric), figureOf(metric, before), figureOf(metric, after), more];
  });
}

function systemRows({ bom }: SiteDelta): string[][] {
  return bom.systems
    .filter(({ usd, powerKw }) => usd !== 0 || powerKw !== 0)
    .map(({ system, beforeUsd, afterUsd, usd, powerKw }) => [
      SYSTEMS[system],
      dollars(beforeUsd),
      dollars(afterUsd),
      signed(usd, dollars),
      signed(powerKw, thousands),
    ]);
}

interface FigureColumn {
  readonly head: string;
  readonly width: number;
  readonly text: (value: number) => string;
}

function entrySection<Figure extends string>(
  heading: string,
  entries: readonly EntryDelta<Figure>[],
  figures: Partial<Record<Figure, FigureColumn>>,
): SiteDeltaSection {
  const shown = Object.entries(figures) as [Figure, FigureColumn][];
  return {
    heading,
    columns: [
      { head: "Name", width: 14 },
      ...shown.map(([, { head, width }]): TextColumn => ({ head, width, align: "right" })),
    ],
    rows: entries.map(({ name, change, figures: changes }) => [
      change === "changed" ? name : `${name} (${change})`,
      ...shown.map(([figure, { text }]) => changeText(changes[figure], text)),
    ]),
  };
}

/** A figure as it stays, or as it was and is. */
function changeText({ before, after }: Change, text: (value: number) => string): string {
  const [earlier, later] = [before, after].map((value) => (value === null ? "-" : text(value)));
  if (before === null || after === null) return (before === null ? later : earlier) ?? "";
  return earlier === later ? (earlier ?? "") : `${earlier} -> ${later}`;
}
