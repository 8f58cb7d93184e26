import { SYSTEMS } from "../../bom";
import { signed } from "../../formats/signed";
import { METRICS } from "../../model";
import {
  dollars,
  measures,
  percent,
  powerMeasure,
  thousands,
  type Measure,
  type TextColumn,
  type TextOptions,
} from "../../formats";
import { isChanged, type Change } from "./change";
import type { EntryDelta } from "./entry-delta";
import { figureOf, labelOf } from "../site/metric-text";
import type { SiteDelta } from "./site-delta";

/** Headings of findings on one side only. */
export const NEW_FINDINGS = "New findings";
export const RESOLVED_FINDINGS = "Resolved findings";

/** A table of changes, for any kind of report. */
export interface SiteDeltaSection {
  readonly heading: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Changes of totals, and of the bill by system. No section is empty. */
export function sumSections(delta: SiteDelta, options: TextOptions = {}): SiteDeltaSection[] {
  const columns = (first: string, ...heads: string[]): TextColumn[] => [
    { head: first },
    ...heads.map((head) => ({ head, align: "right" as const })),
  ];
  return filled([
    {
      heading: "Totals",
      columns: columns("Figure", "Before", "After", "Change"),
      rows: totalRows(delta, options),
    },
    {
      heading: "Bill of materials by system",
      columns: columns("System", "Before", "After", "Change", "Change in kW"),
      rows: systemRows(delta),
    },
  ]);
}

/** Changes of pods, fabrics, feeds and cooling loops. No section is empty. */
export function engineeringSections(
  { pods, fabrics, feeds, loops }: SiteDelta,
  options: TextOptions = {},
): SiteDeltaSection[] {
  const itLoad = powerMeasure(figuresOf(pods, ["itPowerKw"]));
  const load = powerMeasure(figuresOf(feeds, ["capacityKw", "loadKw"]));
  const heat = measures(options).heat(figuresOf(loops, ["heatKw", "capacityKw"]));
  return filled([
    entrySection("Pods", pods, {
      pods: { head: "Count", text: thousands },
      gpus: { head: "GPUs", text: thousands },
      racks: { head: "Racks", text: thousands },
      itPowerKw: inUnit("IT load", itLoad),
    }),
    entrySection("Fabrics", fabrics, {
      endpoints: { head: "Endpoints", text: thousands },
      switches: { head: "Switches", text: thousands },
      links: { head: "Links", text: thousands },
      bisectionTbps: { head: "Bisection (Tbps)", text: thousands },
    }),
    entrySection("Feeds", feeds, {
      capacityKw: inUnit("Capacity", load),
      loadKw: inUnit("Load", load),
      utilization: { head: "Utilization", text: percent },
    }),
    entrySection("Cooling loops", loops, {
      heatKw: inUnit("Heat", heat),
      capacityKw: inUnit("Capacity", heat),
      utilization: { head: "Utilization", text: percent },
      cdus: { head: "Cooling units", text: thousands },
    }),
  ]);
}

function filled(sections: readonly SiteDeltaSection[]): SiteDeltaSection[] {
  return sections.filter(({ rows }) => rows.length > 0);
}

function totalRows({ totals }: SiteDelta, options: TextOptions): string[][] {
  return METRICS.filter((metric) => isChanged(totals[metric])).map((metric) => {
    const { before, after, difference } = totals[metric];
    const text = (amount: number | null) => figureOf(metric, amount, options);
    return [labelOf(metric), text(before), text(after), difference === null ? "unknown" : signed(difference, text)];
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
  readonly text: (value: number) => string;
}

function inUnit(head: string, { unit, figure }: Measure): FigureColumn {
  return { head: `${head} (${unit})`, text: figure };
}

/** Figures of all entries before and after. */
function figuresOf<Figure extends string>(
  entries: readonly EntryDelta<Figure>[],
  names: readonly Figure[],
): (number | null)[] {
  return entries.flatMap(({ figures }) => names.flatMap((name) => [figures[name].before, figures[name].after]));
}

function entrySection<Figure extends string>(
  heading: string,
  entries: readonly EntryDelta<Figure>[],
  figures: Partial<Record<Figure, FigureColumn>>,
): SiteDeltaSection {
  const shown = Object.entries(figures) as [Figure, FigureColumn][];
  return {
    heading,
    columns: [{ head: "Name" }, ...shown.map(([, { head }]): TextColumn => ({ head, align: "right" }))],
    rows: entries.map(({ name, change, figures: changes }) => [
      change === "changed" ? name : `${name} (${change})`,
      ...shown.map(([figure, { text }]) => changeText(changes[figure], text)),
    ]),
  };
}

/** An unchanged figure alone, a changed one as `before -> after`. */
function changeText({ before, after }: Change, text: (value: number) => string): string {
  const [earlier, later] = [before, after].map((value) => (value === null ? "-" : text(value)));
  if (before === null || after === null) return (before === null ? later : earlier) ?? "";
  return earlier === later ? (earlier ?? "") : `${earlier} -> ${later}`;
}
