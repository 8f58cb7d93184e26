import type { FailurePlan, PodPlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";

/** Whole pods that are shut down, by the name of their kind. */
export type DarkPods = ReadonlyMap<string, number>;

/** A smaller share of a load is rounding. */
const ROUNDING = 1e-9;

/** Shortfall of a load; 0 where only rounding remains. */
export function shortOf(loadKw: number, carriedKw: number): number {
  const short = loadKw - carriedKw;
  return short > loadKw * ROUNDING ? short : 0;
}

/**
 * The fewest pods whose load covers a shortfall, largest first. All of them if they do not cover it.
 *
 * @param pods load of a pod of each kind, and the number still in service
 * @param limit maximum number of pods that can be shut down
 */
export function fewest(
  shortKw: number,
  pods: readonly { readonly pod: string; readonly kw: number; readonly on: number }[],
  limit = Infinity,
): DarkPods {
  const dark = new Map<string, number>();
  let left = shortKw;
  let room = limit;
  for (const { pod, kw, on } of [...pods].sort((a, b) => b.kw - a.kw)) {
    if (left <= 0) break;
    if (kw <= 0) continue;
    const count = Math.min(on, room, Math.ceil((left / kw) * (1 - ROUNDING)));
    if (count > 0) dark.set(pod, count);
    left -= count * kw;
    room -= count;
  }
  return dark;
}

/** A kind of pods of a site and its place in the order of the site. */
interface PodKind extends Pick<PodPlan, "name" | "count" | "gpus"> {
  readonly index: number;
}

/** The kinds of pods of a site by name: most losses are about one of them. */
export type PodKinds = ReadonlyMap<string, PodKind>;

/** The kinds of pods of a plan by name. */
export function podKinds(pods: readonly Pick<PodPlan, "name" | "count" | "gpus">[]): PodKinds {
  return new Map(pods.map(({ name, count, gpus }, index) => [name, { name, count, gpus, index }]));
}

/** Pods lost after two events, at most the existing number. */
export function joined(one: DarkPods, other: DarkPods, kinds: PodKinds): DarkPods {
  return new Map(
    inOrder(new Set([...one.keys(), ...other.keys()]), kinds).flatMap(({ name, count }): [string, number][] => {
      const dark = Math.min(count, (one.get(name) ?? 0) + (other.get(name) ?? 0));
      return dark === 0 ? [] : [[name, dark]];
    }),
  );
}

/** Lost pods as in the plan, in the order of the site. */
export function darkPlan(dark: DarkPods, kinds: PodKinds): FailurePlan["dark"] {
  return inOrder(dark.keys(), kinds).flatMap(({ name, count, gpus }) => {
    const own = dark.get(name) ?? 0;
    return own === 0 ? [] : [{ pod: name, pods: own, gpus: own * (gpus / count) }];
  });
}

function inOrder(names: Iterable<string>, kinds: PodKinds): PodKind[] {
  return [...names].flatMap((name) => kinds.get(name) ?? []).sort((one, other) => one.index - other.index);
}

/** GPUs of lost pods. */
export function darkGpus(dark: FailurePlan["dark"]): number {
  return sum(dark.map(({ gpus }) => gpus));
}
