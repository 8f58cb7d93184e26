import type { SitePlan } from "../sizing/plan";

/**
 * The first phase in which a pod of one of these kinds stands; null where none does.
 * @param pods Default: those of any kind.
 */
export function firstPhaseOf({ phases }: Pick<SitePlan, "phases">, pods?: readonly string[]): string | null {
  const first = phases.find((phase) =>
    phase.pods.some(({ name, installed }) => installed > 0 && (pods?.includes(name) ?? true)),
  );
  return first?.name ?? null;
}
