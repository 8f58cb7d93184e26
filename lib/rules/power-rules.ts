import type { FailureKind, FailurePlan } from "../sizing";
import { figure, pathOfNamed, type Breach, type Rule, type Subject } from "./rule";

/** Feeds that a rack must hang on, by the site's redundancy. */
const FEEDS_PER_RACK: Readonly<Record<string, number>> = { "2N": 2, "3N/2": 3 };

/** What stands between the outside and the nodes; batteries only bridge. */
const POWER_CHAIN: readonly FailureKind[] = ["feed", "generator", "transformer", "ups", "busway", "rack-pdu"];

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
    title: "A feed carries the load after the loss of any single unit of the site",
    reason: "Load that shares feeds moves to those that stand; without room for it, one loss becomes two.",
    check: (subject) =>
      subject.plan.power.redundancy !== "N"
        ? []
        : overloaded(
            { ...subject, plan: withoutOverload(subject) },
            "worstCaseLoadKw",
            (load, capacity) => `it would carry ${load} kW after the worst single loss and can carry ${capacity} kW`,
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
  {
    id: "PWR004",
    level: "error",
    title: "Redundancy beyond N carries all load after the loss of any one unit of the power chain",
    reason: "That is what N+1, 2N, 3N/2 and catcher promise, and what is paid for.",
    check: (subject) => {
      const { redundancy } = subject.plan.power;
      if (redundancy === "N") return [];
      return shortAfter(subject, POWER_CHAIN).map(({ paths, lost, shortKw, dark }) => ({
        path: paths[0] ?? "power",
        message: `the loss of ${lost.join(" and ")} leaves ${figure(shortKw)} kW without power${darkWords(dark)}; power.redundancy is ${redundancy}`,
        remedy: `add units or capacity beside it for ${figure(shortKw)} kW, or state redundancy N`,
      }));
    },
  },
  {
    id: "PWR005",
    level: "error",
    title: "A feed carries its load without the units that it keeps in reserve",
    reason: "A unit that is needed every day is no reserve.",
    check: ({ checked, plan }) =>
      plan.power.feeds.flatMap((feed) => {
        if (feed.loadKw <= feed.firmKw || feed.loadKw > feed.capacityKw) return [];
        return {
          path: pathOfNamed("power.feeds", checked.site.power.feeds, feed.name),
          message: `feed "${feed.name}": it carries ${figure(feed.loadKw)} kW, and ${figure(feed.firmKw)} kW without its units in reserve`,
          remedy: "raise its `count` and `capacity`, or lower its `spares`",
        };
      }),
  },
  {
    id: "PWR006",
    level: "warning",
    title: "The feeds of a rack with redundancy arrive in more than one hall",
    reason: "A fire or a flood takes all that arrives in one hall.",
    check: ({ checked, plan }) => {
      if (FEEDS_PER_RACK[plan.power.redundancy] === undefined) return [];
      return plan.pods.flatMap((pod) => {
        const feeds = checked.site.power.feeds.filter((feed) => pod.feeds.includes(feed.name));
        const [hall, ...others] = new Set(feeds.map((feed) => feed.hall));
        if (hall === undefined || others.length > 0 || feeds.length < 2) return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.feeds`,
          message: `pod "${pod.name}": its ${feeds.length} feeds (${pod.feeds.join(", ")}) all arrive in hall "${hall}"; power.redundancy is ${plan.power.redundancy}`,
          remedy: "bring one of them in through another hall, and say so with its `hall`",
        };
      });
    },
  },
  {
    id: "PWR007",
    level: "warning",
    title: "Each feed has pods that hang on it",
    reason: "Capacity of a feed that no pod can draw from is paid for, and carries cooling and switches at most.",
    check: ({ checked, plan }) =>
      plan.power.feeds
        .filter(({ name }) => plan.pods.every((pod) => !pod.feeds.includes(name)))
        .map(({ name, capacityKw }) => ({
          path: pathOfNamed("power.feeds", checked.site.power.feeds, name),
          message: `feed "${name}" of ${figure(capacityKw)} kW: no pod hangs on it`,
          remedy: "name it under `feeds` of a pod, or take it out",
        })),
  },
  {
    id: "PWR008",
    level: "warning",
    title: "Where a site has halls, each feed arrives in one of them",
    reason: "What a hall loses with a feed follows from where the feed arrives.",
    check: ({ checked: { site } }) => {
      const halls = site.location?.halls ?? [];
      if (halls.length === 0) return [];
      return site.power.feeds.flatMap(({ name, hall }, index) =>
        hall === undefined
          ? {
              path: `power.feeds[${index}]`,
              message: `feed "${name}" is in no hall; the site has ${halls.length}: ${halls.join(", ")}`,
              remedy: "name one of them as its `hall`",
            }
          : [],
      );
    },
  },
];

/** Losses of single units of these kinds that leave load without power. Feeds overloaded as it is are left to PWR001. */
export function shortAfter({ plan }: Subject, kinds: readonly FailureKind[]): readonly FailurePlan[] {
  const overloaded = plan.power.feeds.some((feed) => feed.loadKw > feed.capacityKw);
  return plan.failures.filter(
    (failure) =>
      failure.shortKw > 0 &&
      failure.kinds.every((kind) => kinds.includes(kind) && !(overloaded && ["feed", "generator"].includes(kind))),
  );
}

/** ` and 3 pods "h100" dark`; nothing where none is dark. */
export function darkWords(dark: FailurePlan["dark"]): string {
  if (dark.length === 0) return "";
  return ` and ${dark.map(({ pod, pods }) => `${pods} ${pods === 1 ? "pod" : "pods"} "${pod}"`).join(", ")} dark`;
}

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

/** Feeds that are overloaded as it is are the business of PWR001 alone. */
function withoutOverload({ plan }: Subject): Subject["plan"] {
  const feeds = plan.power.feeds.map((feed) => (feed.loadKw > feed.capacityKw ? { ...feed, worstCaseLoadKw: 0 } : feed));
  return { ...plan, power: { ...plan.power, feeds } };
}
