import type { PhasePlan } from "../../sizing";
import { counted, powers } from "../../formats";
import { setsWords } from "./each-loop";
import { type Breach, type Rule, type Subject } from "../rule";

/** Rules for the power, cooling and fabrics of each phase, which must work without later phases. */
export const PHASE_LOAD_RULES: readonly Rule[] = [
  {
    id: "PHS008",
    level: "error",
    title: "Feed load in a phase must not exceed the feed's capacity",
    reason: "Pods energized before their feeds are in service have no power.",
    check: (subject) =>
      eachPhase(subject, (phase) =>
        phase.feeds
          .filter(({ loadKw, capacityKw }) => loadKw > capacityKw && capacityKw > 0)
          .map(({ name, loadKw, capacityKw }) => {
            const [load, capacity, missing] = powers(loadKw, capacityKw, loadKw - capacityKw);
            return {
              path: `feeds.${name}`,
              message: `feed "${name}": load ${load} in phase "${phase.name}" exceeds capacity ${capacity}`,
              remedy: `reduce \`energized\`, or add ${missing} of capacity`,
            };
          }),
      ),
  },
  {
    id: "PHS009",
    level: "error",
    title: "Every energized pod must have a feed in service",
    reason: "A feed of 0 kW is not built yet.",
    check: (subject) => {
      const feedsOf = new Map(subject.checked.site.pods.map((pod) => [pod.name, pod.feeds]));
      return eachPhase(subject, (phase) => {
        const all = phase.feeds.map((feed) => feed.name);
        const idle = new Set(phase.feeds.filter(({ capacityKw }) => capacityKw === 0).map(({ name }) => name));
        return phase.pods.flatMap(({ name, energized }) => {
          const feeds = feedsOf.get(name) ?? all;
          if (energized === 0 || feeds.some((feed) => !idle.has(feed))) return [];
          return {
            path: "feeds",
            message: `phase "${phase.name}" energizes ${counted(energized, "pod")} "${name}", but all their feeds (${feeds.join(", ")}) have 0 kW`,
            remedy: "set the feeds' capacity in this phase, or energize these pods later",
          };
        });
      });
    },
  },
  {
    id: "PHS010",
    level: "error",
    title: "The loops of a phase must carry its heat",
    reason: "Cooling units that are not installed cool nothing.",
    check: (subject) =>
      eachPhase(subject, (phase) =>
        phase.loops
          .filter(
            (loop) => loop.cdu !== null && (loop.heatKw > loop.capacityKw || loop.cdus < loop.workingPerSet * loop.sets),
          )
          .map((loop) => {
            const [capacity, heat] = powers(loop.capacityKw, loop.heatKw);
            return {
              path: "pods",
              message: `loop "${loop.name}" in phase "${phase.name}" has ${counted(loop.cdus, "unit")} of ${loop.cdu ?? ""} (${capacity}); ${heat} of heat in ${setsWords(loop)} needs ${loop.workingPerSet} per ${loop.cdusPer}`,
              remedy: "raise `count` of the loop, or energize fewer pods",
            };
          }),
      ),
  },
  {
    id: "PHS011",
    level: "error",
    title: "Heat rejection in a phase must reject all heat of the energized pods",
    reason: "Heat that is not rejected stays in the hall.",
    check: (subject) =>
      eachPhase(subject, (phase) => {
        const { heatKw, capacityKw, units, part } = phase.heatRejection;
        if (heatKw <= capacityKw) return [];
        const [heat, capacity] = powers(heatKw, capacityKw);
        return [
          {
            path: "pods",
            message: `phase "${phase.name}" produces ${heat} of heat; its ${counted(units, "unit")} of ${part} reject ${capacity}`,
            remedy: "raise `count` of the heat rejection, or energize fewer pods",
          },
        ];
      }),
  },
  {
    id: "PHS012",
    level: "error",
    title: "The fabrics of a phase must be buildable with its pods",
    reason: "A phase trains on the pods it has; a fabric too large only for the whole site still serves the phases before.",
    check: (subject) =>
      eachPhase(subject, (phase) =>
        phase.unbuildable
          .filter(({ fabric }) => subject.plan.fabrics.some((whole) => whole.name === fabric && whole.unbuildable !== null))
          .map(({ fabric, reason }) => ({
            path: "pods",
            message: `fabric "${fabric}" cannot be built in phase "${phase.name}": ${reason}`,
            remedy: "use switches with a higher radix, allow more tiers, or split the fabric into islands before this phase",
          })),
      ),
  },
];

/** Runs a check on each phase; its paths are relative to the phase. */
function eachPhase({ plan }: Subject, check: (phase: PhasePlan) => readonly Breach[]): Breach[] {
  return plan.phases.flatMap((phase, index) =>
    check(phase).map((breach) => ({ ...breach, path: `phases[${index}].${breach.path}` })),
  );
}
