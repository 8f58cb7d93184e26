import type { FailurePlan } from "../../plan/site-plan";
import { counted, percent, powerMeasure, styles, textTable, thousands, type TextOptions } from "../../formats";

/** The loss of each single unit, the worst first, as lines of text; none for a site without units to lose. */
export function failureText(failures: readonly FailurePlan[], options: TextOptions): string[] {
  if (failures.length === 0) return [];
  const shortfall = powerMeasure(failures.map(({ shortKw }) => shortKw));
  return [
    styles(options).heading("Loss of a single unit"),
    textTable(
      [
        { head: "Unit" },
        { head: "Count", align: "right" },
        { head: "Load after loss", align: "right" },
        { head: `Shortfall (${shortfall.unit})`, align: "right" },
        { head: "Ride-through", align: "right" },
        { head: "Lost", align: "right" },
      ],
      worstFirst(failures).map(({ lost, alike, utilization, shortKw, bridgeMinutes, dark, darkGpus }) => [
        lost.join(" and "),
        thousands(alike),
        utilization === null ? "-" : percent(utilization),
        shortKw === 0 ? "" : shortfall.figure(shortKw),
        bridgeMinutes === null ? "" : `${thousands(bridgeMinutes)} min`,
        darkGpus === 0 ? "none" : `${counted(podsOf(dark), "pod")}, ${counted(darkGpus, "GPU")}`,
      ]),
      options,
    ),
    "",
  ];
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
