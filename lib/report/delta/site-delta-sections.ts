import { SYSTEMS, type BomDelta } from "../../bom";
import { METRICS, type Metric } from "../../model";
import { dollars, measures, percent, powerMeasure, thousands, type Measure, type TextOptions } from "../../formats";
import { tableSections, type Section } from "../../formats/section";
import { signed } from "../../formats/signed";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";
import { isChanged, type Change } from "./change";
import type { EntryDelta } from "./entry-delta";
import { findingTable } from "../site/finding-section";
import { figureOf, labelOf } from "../site/metric-text";
import type { SiteDelta } from "./site-delta";

/** Changes of totals, and of the bill by system. No section is empty. */
export function sumSections({ totals, bom }: SiteDelta, options: TextOptions = {}): Section[] {
  const metrics = METRICS.filter((metric) => isChanged(totals[metric]));
  const systems = bom.systems.filter(({ usd, powerKw }) => usd !== 0 || powerKw !== 0);
  return [
    ...tableSections("Totals", tableOf(totalColumns(totals, options), metrics)),
    ...tableSections("Bill of materials by system", tableOf(SYSTEM_COLUMNS, systems)),
  ];
}

function totalColumns(totals: SiteDelta["totals"], options: TextOptions): TableColumn<Metric>[] {
  const textOf = (metric: Metric) => (amount: number | null) => figureOf(metric, amount, options);
  return [
    textColumn("Figure", labelOf),
    figureColumn("Before", (metric) => textOf(metric)(totals[metric].before)),
    figureColumn("After", (metric) => textOf(metric)(totals[metric].after)),
    figureColumn("Change", (metric) => signed(totals[metric].difference, textOf(metric), "unknown")),
  ];
}

const SYSTEM_COLUMNS: readonly TableColumn<BomDelta["systems"][number]>[] = [
  textColumn("System", ({ system }) => SYSTEMS[system]),
  figureColumn("Before", ({ beforeUsd }) => dollars(beforeUsd)),
  figureColumn("After", ({ afterUsd }) => dollars(afterUsd)),
  figureColumn("Change", ({ usd }) => signed(usd, dollars)),
  figureColumn("Change in kW", ({ powerKw }) => signed(powerKw, thousands)),
];

/** Findings on one side only. No section is empty. */
export function findingSections({ findings: { appeared, vanished } }: Pick<SiteDelta, "findings">): Section[] {
  return [
    ...tableSections("New findings", findingTable(appeared)),
    ...tableSections("Resolved findings", findingTable(vanished)),
  ];
}

/** Changes of pods, fabrics, feeds and cooling loops. No section is empty. */
export function engineeringSections({ pods, fabrics, feeds, loops }: SiteDelta, options: TextOptions = {}): Section[] {
  const itLoad = powerMeasure(figuresOf(pods, ["itPowerKw"]));
  const load = powerMeasure(figuresOf(feeds, ["capacityKw", "loadKw"]));
  const heat = measures(options).heat(figuresOf(loops, ["heatKw", "capacityKw"]));
  return [
    ...entrySections("Pods", pods, {
      pods: { head: "Count", text: thousands },
      gpus: { head: "GPUs", text: thousands },
      racks: { head: "Racks", text: thousands },
      itPowerKw: inUnit("IT load", itLoad),
    }),
    ...entrySections("Fabrics", fabrics, {
      endpoints: { head: "Endpoints", text: thousands },
      switches: { head: "Switches", text: thousands },
      links: { head: "Links", text: thousands },
      bisectionTbps: { head: "Bisection (Tbps)", text: thousands },
    }),
    ...entrySections("Feeds", feeds, {
      capacityKw: inUnit("Capacity", load),
      loadKw: inUnit("Load", load),
      utilization: { head: "Utilization", text: percent },
    }),
    ...entrySections("Cooling loops", loops, {
      heatKw: inUnit("Heat", heat),
      capacityKw: inUnit("Capacity", heat),
      utilization: { head: "Utilization", text: percent },
      cdus: { head: "Cooling units", text: thousands },
    }),
  ];
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

function entrySections<Figure extends string>(
  heading: string,
  entries: readonly EntryDelta<Figure>[],
  figures: Partial<Record<Figure, FigureColumn>>,
): Section[] {
  const shown = Object.entries(figures) as [Figure, FigureColumn][];
  const columns: TableColumn<EntryDelta<Figure>>[] = [
    textColumn("Name", ({ name, change }) => (change === "changed" ? name : `${name} (${change})`)),
    ...shown.map(([figure, { head, text }]) =>
      figureColumn<EntryDelta<Figure>>(head, ({ figures: changes }) => changeText(changes[figure], text)),
    ),
  ];
  return tableSections(heading, tableOf(columns, entries));
}

/** An unchanged figure alone, a changed one as `before -> after`. */
function changeText({ before, after }: Change, text: (value: number) => string): string {
  const [earlier, later] = [before, after].map((value) => (value === null ? "-" : text(value)));
  if (before === null || after === null) return (before === null ? later : earlier) ?? "";
  return earlier === later ? (earlier ?? "") : `${earlier} -> ${later}`;
}
