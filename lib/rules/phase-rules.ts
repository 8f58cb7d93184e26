import type { Rule } from "./rule";

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
];
