import type { FailureKind, FailurePlan } from "../../sizing";
import { counted, powers } from "../../formats";
import { pathOfNamed, type Breach, type Rule, type Subject } from "../rule";

/** Feeds that a rack must have, by the site's redundancy. */
const FEEDS_PER_RACK: Readonly<Record<string, number>> = { "2N": 2, "3N/2": 3 };

/** The units between the grid or generators and the nodes, without batteries. */
const POWER_CHAIN: readonly FailureKind[] = ["feed", "generator", "transformer", "ups", "busway", "rack-pdu"];

export const POWER_RULES: readonly Rule[] = [
  {
    id: "PWR001",
    level: "error",
    title: "Feed load must not exceed its capacity",
    reason: "An overloaded feed trips and takes down every rack it supplies.",
    check: (subject) => overloaded(subject, "loadKw", (load, capacity) => `load ${load} exceeds capacity ${capacity}`),
  },
  {
    id: "PWR002",
    level: "warning",
    title: "Feed load must not exceed its capacity after the loss of any single unit",
    reason: "The load of a lost feed moves to the others; without headroom, one failure becomes two.",
    check: (subject) =>
      subject.plan.power.redundancy !== "N"
        ? []
        : overloaded(
            { checked: subject.checked, plan: withoutOverload(subject) },
            "worstCaseLoadKw",
            (load, capacity) => `load ${load} after the worst single loss exceeds capacity ${capacity}`,
          ),
  },
  {
    id: "PWR003",
    level: "error",
    title: "A rack must have as many feeds as its redundancy requires",
    reason: "Redundancy 2N and 3N/2 depend on feeds that fail independently.",
    check: ({ checked, plan }) => {
      const needed = FEEDS_PER_RACK[plan.power.redundancy] ?? 1;
      return plan.pods.flatMap((pod) =>
        pod.feeds.length >= needed
          ? []
          : {
              path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.feeds`,
              message: `pod "${pod.name}": redundancy ${plan.power.redundancy} requires ${needed} feeds; its racks have ${pod.feeds.length}`,
              remedy: `give the pod ${needed} feeds, or set a lower \`power.redundancy\``,
            },
      );
    },
  },
  {
    id: "PWR004",
    level: "error",
    title: "With redundancy above N, the loss of any one unit of the power chain must not drop load",
    reason: "N+1, 2N, 3N/2 and catcher promise this, and it is paid for.",
    check: (subject) => {
      const { redundancy } = subject.plan.power;
      if (redundancy === "N") return [];
      return shortAfter(subject, POWER_CHAIN).map(({ paths, lost, shortKw, dark }) => ({
        path: paths[0] ?? "power",
        message: `losing ${lost.join(" and ")} leaves a shortfall of ${powers(shortKw)[0]}${darkWords(dark)}; power.redundancy is ${redundancy}`,
        remedy: `add ${powers(shortKw)[0]} of parallel capacity, or set redundancy N`,
      }));
    },
  },
  {
    id: "PWR005",
    level: "error",
    title: "Feed load must not exceed its capacity without standby units",
    reason: "A unit that is needed every day is not on standby.",
    check: ({ checked, plan }) =>
      plan.power.feeds.flatMap((feed) => {
        if (feed.loadKw <= feed.firmKw || feed.loadKw > feed.capacityKw) return [];
        const [load, firm] = powers(feed.loadKw, feed.firmKw);
        return {
          path: pathOfNamed("power.feeds", checked.site.power.feeds, feed.name),
          message: `feed "${feed.name}": load ${load} exceeds the ${firm} available without standby units`,
          remedy: "raise `count` and `capacity`, or reduce `spares`",
        };
      }),
  },
  {
    id: "PWR006",
    level: "warning",
    title: "The feeds of a redundant rack must enter through more than one hall",
    reason: "A fire or flood in one hall disables every feed that enters there.",
    check: ({ checked, plan }) => {
      if (FEEDS_PER_RACK[plan.power.redundancy] === undefined) return [];
      return plan.pods.flatMap((pod) => {
        const feeds = checked.site.power.feeds.filter((feed) => pod.feeds.includes(feed.name));
        const [hall, ...others] = new Set(feeds.map((feed) => feed.hall));
        if (hall === undefined || others.length > 0 || feeds.length < 2) return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.feeds`,
          message: `pod "${pod.name}": its feeds (${pod.feeds.join(", ")}) all enter through hall "${hall}"; power.redundancy is ${plan.power.redundancy}`,
          remedy: "bring one of them in through another hall and set its `hall`",
        };
      });
    },
  },
  {
    id: "PWR007",
    level: "warning",
    title: "Every feed must supply at least one pod",
    reason: "Feed capacity that no pod can use is paid for; it supplies cooling and switches at most.",
    check: ({ checked, plan }) =>
      plan.power.feeds
        .filter(({ name }) => plan.pods.every((pod) => !pod.feeds.includes(name)))
        .map(({ name, capacityKw }) => ({
          path: pathOfNamed("power.feeds", checked.site.power.feeds, name),
          message: `feed "${name}" (${powers(capacityKw)[0]}) supplies no pod`,
          remedy: "list it under `feeds` of a pod, or remove it",
        })),
  },
  {
    id: "PWR008",
    level: "warning",
    title: "On a site with halls, every feed must name the hall where it enters",
    reason: "The entry point decides which feeds are lost with a hall.",
    check: ({ checked: { site } }) => {
      const halls = site.location?.halls ?? [];
      if (halls.length === 0) return [];
      return site.power.feeds.flatMap(({ name, hall }, index) =>
        hall === undefined
          ? {
              path: `power.feeds[${index}]`,
              message: `feed "${name}" has no hall (halls of the site: ${halls.join(", ")})`,
              remedy: "set its `hall` to one of them",
            }
          : [],
      );
    },
  },
];

/** Losses of a single unit of these kinds that leave load without power. PWR001 reports feeds that are overloaded anyway. */
export function shortAfter({ plan }: Subject, kinds: readonly FailureKind[]): readonly FailurePlan[] {
  const overloaded = plan.power.feeds.some((feed) => feed.loadKw > feed.capacityKw);
  return plan.failures.filter(
    (failure) =>
      failure.shortKw > 0 &&
      failure.kinds.every((kind) => kinds.includes(kind) && !(overloaded && ["feed", "generator"].includes(kind))),
  );
}

/** ` and takes down 3 pods "h100"`; empty where no pod goes down. */
export function darkWords(dark: FailurePlan["dark"]): string {
  if (dark.length === 0) return "";
  return ` and takes down ${dark.map(({ pod, pods }) => `${counted(pods, "pod")} "${pod}"`).join(", ")}`;
}

function overloaded(
  { checked, plan }: Pick<Subject, "checked" | "plan">,
  load: "loadKw" | "worstCaseLoadKw",
  message: (load: string, capacity: string) => string,
): Breach[] {
  return plan.power.feeds.flatMap((feed) => {
    if (feed[load] <= feed.capacityKw) return [];
    const [own, capacity, missing] = powers(feed[load], feed.capacityKw, feed[load] - feed.capacityKw);
    return {
      path: pathOfNamed("power.feeds", checked.site.power.feeds, feed.name),
      message: `feed "${feed.name}": ${message(own, capacity)}`,
      remedy: `add ${missing} of capacity, or move pods to other feeds`,
    };
  });
}

/** A plan whose feeds that are overloaded anyway have no worst case: PWR001 reports them. */
function withoutOverload({ plan }: Subject): Subject["plan"] {
  const feeds = plan.power.feeds.map((feed) => (feed.loadKw > feed.capacityKw ? { ...feed, worstCaseLoadKw: 0 } : feed));
  return { ...plan, power: { ...plan.power, feeds } };
}
