import type { FailurePlan, SitePlan } from "../../plan/site-plan";
import type { ReplicaGroups } from "./power-groups";
import type { ReplicaPod } from "../replica-pods";

/** An experiment that reproduces the loss of a unit of the site in the replica. */
export interface Drill {
  /** Name, such as `feed-grid`, `loop-tcs` or `pod-h100-1`. */
  readonly name: string;
  /** Description of the loss. */
  readonly lost: string;
  /** Names of the rented pods that go down. */
  readonly dark: readonly string[];
}

/**
 * The drills of a replica: per feed and loop, the unit loss that takes down the most GPUs, if any; and per pod, the loss of
 * its leaf switches.
 *
 * The same share of the rented pods of a kind goes down as in the site, rounded up, starting from the first pod, so that
 * additional rented pods do not change the others: at least one if one goes down in the site, all if all do.
 */
export function drillsOf(plan: SitePlan, pods: readonly ReplicaPod[], groups: ReplicaGroups): Drill[] {
  const site = [
    ...plan.power.feeds.map((feed, index) => ({ kind: "feed", name: feed.name, path: `power.feeds[${index}]` })),
    ...plan.cooling.loops.map((loop, index) => ({ kind: "loop", name: loop.name, path: `cooling.loops[${index}]` })),
  ];
  const rented = new Set([...groups.feeds, ...groups.loops].map(({ kind, name }) => `${kind}-${name}`));
  return [
    ...site.flatMap(({ kind, name, path }) => {
      const failure = worstAt(path, plan.failures);
      const dark = failure && rented.has(`${kind}-${name}`) ? darkPods(failure, plan, pods) : [];
      return failure && dark.length > 0 ? [{ name: `${kind}-${name}`, lost: failure.lost.join(" and "), dark }] : [];
    }),
    ...pods.map((pod) => ({ name: `pod-${pod.name}`, lost: `the leaf switches of pod ${pod.name}`, dark: [pod.name] })),
  ];
}

function worstAt(path: string, failures: readonly FailurePlan[]): FailurePlan | undefined {
  const own = failures.filter(({ paths }) => paths.length === 1 && paths.includes(path));
  return own.reduce<FailurePlan | undefined>(
    (worst, next) => (worst && worst.darkGpus >= next.darkGpus ? worst : next),
    undefined,
  );
}

function darkPods({ dark }: FailurePlan, plan: SitePlan, pods: readonly ReplicaPod[]): string[] {
  return dark.flatMap(({ pod: kind, pods: lost }) => {
    const rented = pods.filter((pod) => pod.kind === kind).map((pod) => pod.name);
    const count = plan.pods.find(({ name }) => name === kind)?.count ?? lost;
    return rented.slice(0, Math.ceil((rented.length * lost) / count));
  });
}
