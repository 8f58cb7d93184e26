import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** How often each stage of the computation starts, by its name. */
export type StageCounts = Readonly<Record<string, number>>;

/** How often each stage starts while some work is done. */
export function stagesOf(work: () => unknown): StageCounts {
  const { counts, stop } = counter();
  try {
    work();
  } finally {
    stop();
  }
  return counts;
}

/** The same for work that takes several turns; nothing else may run at the same time. */
export async function stagesOfAll(work: () => Promise<unknown>): Promise<StageCounts> {
  const { counts, stop } = counter();
  await work().finally(stop);
  return counts;
}

function counter(): { readonly counts: StageCounts; readonly stop: () => void } {
  const counts: Record<string, number> = {};
  const count = (stage: unknown) => {
    counts[String(stage)] = (counts[String(stage)] ?? 0) + 1;
  };
  subscribe("gigasite:stage", count);
  return { counts, stop: () => unsubscribe("gigasite:stage", count) };
}
