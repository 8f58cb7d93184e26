import type { Rule } from "./rule";

/** Rules of what phases say: counts, dates and capacities. */
export const PHASE_RULES: readonly Rule[] = [
  {
    id: "PHS001",
    level: "error",
    title: "A phase has no more pods than the site",
    reason: "The site is what its last phase grows to.",
    check: ({ checked: { site } }) =>
      site.phases.flatMap((phase, index) =>
        site.pods.flatMap((pod) => {
          const count = phase.pods[pod.name] ?? 0;
          if (count <= pod.count) return [];
          return {
            path: `phases[${index}].pods.${pod.name}`,
            message: `phase "${phase.name}" has ${count} pods "${pod.name}", the site has ${pod.count}`,
            remedy: `state at most ${pod.count} pods here, or raise the pod's count`,
          };
        }),
      ),
  },
  {
    id: "PHS002",
    level: "error",
    title: "Phases stand in order of their dates",
    reason: "Each phase is read as growth over the one before it.",
    check: ({ checked: { site } }) =>
      site.phases.slice(1).flatMap((phase, index) => {
        const before = site.phases[index];
        if (!before || before.date < phase.date) return [];
        return {
          path: `phases[${index + 1}].date`,
          message: `phase "${phase.name}" of ${phase.date} stands after "${before.name}" of ${before.date}`,
          remedy: "order the phases by date, with a date of its own for each",
        };
      }),
  },
  {
    id: "PHS003",
    level: "error",
    title: "A phase energizes no more pods than stand",
    reason: "What does not stand has nothing to be energized.",
    check: ({ checked: { site } }) =>
      site.phases.flatMap((phase, index) =>
        Object.entries(phase.energized)
          .filter(([pod, energized]) => energized > (phase.pods[pod] ?? 0))
          .map(([pod, energized]) => ({
            path: `phases[${index}].energized.${pod}`,
            message: `phase "${phase.name}" energizes ${energized} pods "${pod}", of which ${phase.pods[pod] ?? 0} stand`,
            remedy: `energize at most ${phase.pods[pod] ?? 0}, or raise \`pods.${pod}\` of the phase`,
          })),
      ),
  },
  {
    id: "PHS004",
    level: "warning",
    title: "Something stands in a phase",
    reason: "A phase without pods has feeds and nothing to feed.",
    check: ({ checked: { site } }) =>
      site.phases.flatMap((phase, index) =>
        Object.values(phase.pods).some((count) => count > 0)
          ? []
          : {
              path: `phases[${index}].pods`,
              message: `phase "${phase.name}" of ${phase.date} has no pods`,
              remedy: "say under `pods` how many of a kind stand, or take the phase out",
            },
      ),
  },
  {
    id: "PHS005",
    level: "error",
    title: "A feed carries no more in a phase than on the site",
    reason: "Phases grow to the site; a feed that shrinks on the way has a wrong capacity somewhere.",
    check: ({ checked: { site }, plan }) =>
      site.phases.flatMap((phase, index) =>
        Object.entries(phase.feeds).flatMap(([name, capacity]) => {
          const whole = plan.phase === null ? plan.power.feeds.find((feed) => feed.name === name) : undefined;
          if (!whole || capacity.toKilowatts() <= whole.capacityKw) return [];
          return {
            path: `phases[${index}].feeds.${name}`,
            message: `feed "${name}" carries ${capacity.toKilowatts()} kW in phase "${phase.name}" and ${whole.capacityKw} kW on the site`,
            remedy: "lower it here, or raise the capacity of the feed itself",
          };
        }),
      ),
  },
  {
    id: "PHS006",
    level: "warning",
    title: "Pods and feeds do not shrink from phase to phase",
    reason: "What stands is seldom taken down; more often a number was left out, and counts as none.",
    check: ({ plan: { phases } }) =>
      phases.slice(1).flatMap((phase, index) => {
        const before = phases[index];
        const shrunk = [
          ...phase.pods.map(({ name, installed }) => ({
            what: `pods.${name}`,
            now: installed,
            then: before?.pods.find((pod) => pod.name === name)?.installed ?? 0,
            unit: `pods "${name}"`,
          })),
          ...phase.feeds.map(({ name, capacityKw }) => ({
            what: `feeds.${name}`,
            now: capacityKw,
            then: before?.feeds.find((feed) => feed.name === name)?.capacityKw ?? 0,
            unit: `kW of feed "${name}"`,
          })),
        ];
        return shrunk
          .filter(({ now, then }) => now < then)
          .map(({ what, now, then, unit }) => ({
            path: `phases[${index + 1}].${what}`,
            message: `phase "${phase.name}" has ${now} ${unit}, "${before?.name}" before it ${then}`,
            remedy: `state at least ${then}, or say in a suppression why it is taken down`,
          }));
      }),
  },
  {
    id: "PHS007",
    level: "note",
    title: "The last phase has all pods of the site, energized",
    reason: "The bill and the figures of the site are for all of it.",
    check: ({ checked: { site }, plan: { phases } }) => {
      const last = phases.at(-1);
      const left = site.pods
        .map(({ name, count }) => ({ name, count, own: last?.pods.find((pod) => pod.name === name)?.energized ?? 0 }))
        .filter(({ count, own }) => own < count);
      if (!last || left.length === 0) return [];
      return [
        {
          path: `phases[${phases.length - 1}]`,
          message: `the last phase, "${last.name}", energizes ${left.map(({ name, count, own }) => `${own} of ${count} pods "${name}"`).join(", ")}`,
          remedy: "add the phase in which the site is whole",
        },
      ];
    },
  },
];
