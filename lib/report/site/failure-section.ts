import type { FailurePlan } from "../../plan/site-plan";
import { counted, percent, powerMeasure, thousands } from "../../formats";
import { tableSections, type Section } from "../../formats/section";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";

/** The loss of each single unit, the worst first; none for a site without units to lose. */
export function failureSections(failures: readonly FailurePlan[]): Section[] {
  const shortfall = powerMeasure(failures.map(({ shortKw }) => shortKw));
  const columns: TableColumn<FailurePlan>[] = [
    textColumn("Unit", ({ lost }) => lost.join(" and ")),
    figureColumn("Count", ({ alike }) => thousands(alike)),
    figureColumn("Load after loss", ({ utilization }) => (utilization === null ? "-" : percent(utilization))),
    figureColumn(`Shortfall (${shortfall.unit})`, ({ shortKw }) => (shortKw === 0 ? "" : shortfall.figure(shortKw))),
    figureColumn("Ride-through", ({ bridgeMinutes }) => (bridgeMinutes === null ? "" : `${thousands(bridgeMinutes)} min`)),
    figureColumn("Lost", ({ dark, darkGpus }) =>
      darkGpus === 0 ? "none" : `${counted(podsOf(dark), "pod")}, ${counted(darkGpus, "GPU")}`,
    ),
  ];
  return tableSections("Loss of a single unit", tableOf(columns, worstFirst(failures)));
}

/** Sorted by lost GPUs, then by shortfall, then by the load of the remaining units. */
export function worstFirst(failures: readonly FailurePlan[]): FailurePlan[] {
  return [...failures].sort(
    (a, b) => b.darkGpus - a.darkGpus || b.shortKw - a.shortKw || (b.utilization ?? 0) - (a.utilization ?? 0),
  );
}

/** Number of pods that lose power or cooling. */
export function podsOf(dark: FailurePlan["dark"]): number {
  return dark.reduce((total, { pods }) => total + pods, 0);
}
