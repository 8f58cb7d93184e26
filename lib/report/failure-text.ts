import type { FailurePlan } from "../sizing/plan";
import { counted, kilowatts, percent, styles, textTable, thousands, type TextOptions } from "../text";

/** What the loss of each single unit does, the worst first, as lines of text; nothing where nothing can be lost. */
export function failureText(failures: readonly FailurePlan[], options: TextOptions): string[] {
  if (failures.length === 0) return [];
  return [
    styles(options).heading("Loss of any one unit"),
    textTable(
      [
        { head: "Lost", width: 38 },
        { head: "Alike", width: 8, align: "right" },
        { head: "Use", width: 8, align: "right" },
        { head: "Short", width: 10, align: "right" },
        { head: "Bridged", width: 9, align: "right" },
        { head: "GPUs dark", width: 16, align: "right" },
      ],
      worstFirst(failures).map(({ lost, alike, utilization, shortKw, bridgeMinutes, dark, darkGpus }) => [
        lost.join(" and "),
        thousands(alike),
        utilization === null ? "-" : percent(utilization),
        shortKw === 0 ? "" : kilowatts(shortKw),
        bridgeMinutes === null ? "" : `${thousands(bridgeMinutes)} min`,
        darkGpus === 0 ? "none" : `${thousands(darkGpus)} (${counted(podsOf(dark), "pod")})`,
      ]),
    ),
    "",
  ];
}

/** By the GPUs that go dark, then by the load that nothing carries, then by how full what carries on is. */
export function worstFirst(failures: readonly FailurePlan[]): FailurePlan[] {
  return [...failures].sort(
    (a, b) => b.darkGpus - a.darkGpus || b.shortKw - a.shortKw || (b.utilization ?? 0) - (a.utilization ?? 0),
  );
}

export function podsOf(dark: FailurePlan["dark"]): number {
  return dark.reduce((total, { pods }) => total + pods, 0);
}
