import { counted, figure, powers, thousands } from "../../formats";
import type { Rule } from "../rule";

/** Rules for the counts, dates and capacities of phases. */
export const PHASE_RULES: readonly Rule[] = [
  {
    id: "PHS001",
    level: "error",
    title: "A phase must not have more pods than the site",
    reason: "Phases grow to the site; the last one has all of it.",
    check: ({ checked: { site } }) =>
      site.phases.flatMap((phase, index) =>
        site.pods.flatMap((pod) => {
          const count = phase.pods[pod.name] ?? 0;
          if (count <= pod.count) return [];
          return {
            path: `phases[${index}].pods.${pod.name}`,
            message: `phase "${phase.name}" has ${counted(count, "pod")} "${pod.name}"; the site has ${thousands(pod.count)}`,
            remedy: `reduce to ${pod.count} or fewer, or raise \`count\` of the pod`,
          };
        }),
      ),
  },
  {
    id: "PHS002",
    level: "error",
    title: "Phases must be listed in date order",
    reason: "Each phase is read as growth over the previous one.",
    check: ({ checked: { site } }) =>
      site.phases.slice(1).flatMap((phase, index) => {
        const before = site.phases[index];
        if (!before || before.date < phase.date) return [];
        return {
          path: `phases[${index + 1}].date`,
          message: `phase "${phase.name}" (${phase.date}) is listed after "${before.name}" (${before.date})`,
          remedy: "list the phases by date, and give each a different date",
        };
      }),
  },
  {
    id: "PHS003",
    level: "error",
    title: "A phase must not energize more pods than it has installed",
    reason: "Only installed pods can be energized.",
    check: ({ checked: { site } }) =>
      site.phases.flatMap((phase, index) =>
        Object.entries(phase.energized)
          .filter(([pod, energized]) => energized > (phase.pods[pod] ?? 0))
          .map(([pod, energized]) => ({
            path: `phases[${index}].energized.${pod}`,
            message: `phase "${phase.name}" energizes ${counted(energized, "pod")} "${pod}" but has ${thousands(phase.pods[pod] ?? 0)} installed`,
            remedy: `energize ${phase.pods[pod] ?? 0} or fewer, or raise \`pods.${pod}\` of the phase`,
          })),
      ),
  },
  {
    id: "PHS004",
    level: "warning",
    title: "A phase must have at least one pod",
    reason: "A phase without pods has feeds but no load.",
    check: ({ checked: { site } }) =>
      site.phases.flatMap((phase, index) =>
        Object.values(phase.pods).some((count) => count > 0)
          ? []
          : {
              path: `phases[${index}].pods`,
              message: `phase "${phase.name}" (${phase.date}) has no pods`,
              remedy: "set the number of installed pods under `pods`, or remove the phase",
            },
      ),
  },
  {
    id: "PHS005",
    level: "error",
    title: "Feed capacity in a phase must not exceed the feed's final capacity",
    reason: "Phases grow to the site; a feed that shrinks on the way has a wrong capacity somewhere.",
    check: ({ checked: { site }, plan }) =>
      site.phases.flatMap((phase, index) =>
        Object.entries(phase.feeds).flatMap(([name, capacity]) => {
          const whole = plan.phase === null ? plan.power.feeds.find((feed) => feed.name === name) : undefined;
          if (!whole || capacity.toKilowatts() <= whole.capacityKw) return [];
          const [now, final] = powers(capacity.toKilowatts(), whole.capacityKw);
          return {
            path: `phases[${index}].feeds.${name}`,
            message: `feed "${name}" has ${now} in phase "${phase.name}" but ${final} on the whole site`,
            remedy: "reduce it in this phase, or raise the capacity of the feed itself",
          };
        }),
      ),
  },
  {
    id: "PHS006",
    level: "warning",
    title: "Pods and feeds must not shrink from phase to phase",
    reason: "Installed equipment is rarely removed; more likely, a number was omitted and counts as 0.",
    check: ({ plan: { phases } }) =>
      phases.slice(1).flatMap((phase, index) => {
        const before = phases[index];
        const podsBefore = new Map(before?.pods.map((pod) => [pod.name, pod.installed]));
        const feedsBefore = new Map(before?.feeds.map((feed) => [feed.name, feed.capacityKw]));
        const shrunk = [
          ...phase.pods.map(({ name, installed }) => ({
            what: `pods.${name}`,
            now: installed,
            then: podsBefore.get(name) ?? 0,
            unit: `pods "${name}"`,
          })),
          ...phase.feeds.map(({ name, capacityKw }) => ({
            what: `feeds.${name}`,
            now: capacityKw,
            then: feedsBefore.get(name) ?? 0,
            unit: `kW on feed "${name}"`,
          })),
        ];
        return shrunk
          .filter(({ now, then }) => now < then)
          .map(({ what, now, then, unit }) => ({
            path: `phases[${index + 1}].${what}`,
            message: `phase "${phase.name}" has ${figure(now)} ${unit}, down from ${figure(then)} in "${before?.name}"`,
            remedy: `set at least ${then}, or suppress the finding with the reason for the removal`,
          }));
      }),
  },
  {
    id: "PHS007",
    level: "note",
    title: "The last phase should energize all pods of the site",
    reason: "The bill and the figures of the site cover all of it.",
    check: ({ checked: { site }, plan: { phases } }) => {
      const last = phases.at(-1);
      const left = site.pods
        .map(({ name, count }) => ({ name, count, own: last?.pods.find((pod) => pod.name === name)?.energized ?? 0 }))
        .filter(({ count, own }) => own < count);
      if (!last || left.length === 0) return [];
      return [
        {
          path: `phases[${phases.length - 1}]`,
          message: `the last phase, "${last.name}", energizes ${left.map(({ name, count, own }) => `${thousands(own)} of ${counted(count, "pod")} "${name}"`).join(", ")}`,
          remedy: "add a final phase with the whole site",
        },
      ];
    },
  },
];
