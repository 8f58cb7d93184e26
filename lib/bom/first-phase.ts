import type { SitePlan } from "../sizing/plan";

/**
 * The first phase with a pod of one of these kinds; null if there is none.
 *
 * @param pods Default: pods of any kind.
 */
export function firstPhaseOf({ phases }: Pick<SitePlan, "phases">, pods?: readonly string[]): string | null {
  const first = phases.find((phase) =>
    phase.pods.some(({ name, installed }) => installed > 0 && (pods?.includes(name) ?? true)),
  );
  return first?.name ?? null;
}
