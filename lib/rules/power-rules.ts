import { figure, pathOfNamed, type Breach, type Rule, type Subject } from "./rule";

/** Feeds that a rack must hang on, by the site's redundancy. */
const FEEDS_PER_RACK: Readonly<Record<string, number>> = { "2N": 2, "3N/2": 3 };

function overloaded(
  { checked, plan }: Subject,
  load: "loadKw" | "worstCaseLoadKw",
  message: (kw: string, capacity: string) => string,
): Breach[] {
  return plan.power.feeds.flatMap((feed) => {
    if (feed[load] <= feed.capacityKw) return [];
    const missing = figure(feed[load] - feed.capacityKw);
    return {
      path: pathOfNamed("power.feeds", checked.site.power.feeds, feed.name),
      message: `feed "${feed.name}": ${message(figure(feed[load]), figure(feed.capacityKw))}`,
      remedy: `add ${missing} kW of capacity to it or to feeds beside it, or put fewer pods on it`,
    };
  });
}

export const POWER_RULES: readonly Rule[] = [
  {
    id: "PWR001",
    level: "error",
    title: "A feed carries the load that hangs on it",
    reason: "An overloaded feed trips and takes every rack on it down.",
    check: (subject) =>
      overloaded(subject, "loadKw", (load, capacity) => `it carries ${load} kW and can carry ${capacity} kW`),
  },
  {
    id: "PWR002",
    level: "warning",
    title: "A feed carries the load after the loss of any other feed",
    reason: "Load that shares feeds moves to those that stand; without room for it, one loss becomes two.",
    check: (subject) =>
      overloaded(
        { ...subject, plan: withoutOverload(subject) },
        "worstCaseLoadKw",
        (load, capacity) => `it would carry ${load} kW after the loss of another feed and can carry ${capacity} kW`,
      ),
  },
  {
    id: "PWR003",
    level: "error",
    title: "A rack hangs on as many feeds as its redundancy asks for",
    reason: "Redundancy of 2N and 3N/2 is a promise about feeds that fail apart from one another.",
    check: ({ checked, plan }) => {
      const needed = FEEDS_PER_RACK[plan.power.redundancy] ?? 1;
      return plan.pods.flatMap((pod) =>
        pod.feeds.length >= needed
          ? []
          : {
              path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.feeds`,
              message: `pod "${pod.name}": redundancy ${plan.power.redundancy} asks for ${needed} feeds, its racks have ${pod.feeds.length}`,
              remedy: `give the pod ${needed} feeds, or state a lower redundancy under power.redundancy`,
            },
      );
    },
  },
];

/** Feeds that are overloaded as it is are the business of PWR001 alone. */
function withoutOverload({ plan }: Subject): Subject["plan"] {
  const feeds = plan.power.feeds.map((feed) => (feed.loadKw > feed.capacityKw ? { ...feed, worstCaseLoadKw: 0 } : feed));
  return { ...plan, power: { ...plan.power, feeds } };
}
