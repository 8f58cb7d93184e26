import type { PhasePlan } from "../sizing";
import { setsWords } from "./each-loop";
import { figure, type Breach, type Rule, type Subject } from "./rule";

/** Rules of what each phase carries: it has to stand on its own feet. */
export const PHASE_LOAD_RULES: readonly Rule[] = [
  {
    id: "PHS008",
    level: "error",
    title: "The feeds of a phase carry what it energizes",
    reason: "Pods that are energized before their feeds are there stay dark.",
    check: (subject) =>
      eachPhase(subject, (phase) =>
        phase.feeds
          .filter(({ loadKw, capacityKw }) => loadKw > capacityKw && capacityKw > 0)
          .map(({ name, loadKw, capacityKw }) => ({
            path: `feeds.${name}`,
            message: `feed "${name}" carries ${figure(loadKw)} kW in phase "${phase.name}" and can carry ${figure(capacityKw)} kW`,
            remedy: `energize fewer pods with \`energized\`, or add ${figure(loadKw - capacityKw)} kW to it or to feeds beside it`,
          })),
      ),
  },
  {
    id: "PHS009",
    level: "error",
    title: "A phase energizes no pod all of whose feeds carry nothing yet",
    reason: "A feed of 0 kW is one that has not been built.",
    check: (subject) =>
      eachPhase(subject, (phase) => {
        const idle = phase.feeds.filter(({ capacityKw }) => capacityKw === 0).map(({ name }) => name);
        return phase.pods.flatMap(({ name, energized }) => {
          const feeds =
            subject.checked.site.pods.find((pod) => pod.name === name)?.feeds ?? phase.feeds.map((feed) => feed.name);
          if (energized === 0 || feeds.some((feed) => !idle.includes(feed))) return [];
          return {
            path: "feeds",
            message: `phase "${phase.name}" energizes ${energized} pods "${name}", and all their feeds (${feeds.join(", ")}) carry 0 kW`,
            remedy: "state what the feeds can carry by then, or energize these pods later",
          };
        });
      }),
  },
  {
    id: "PHS010",
    level: "error",
    title: "The loops of a phase carry the heat of what it energizes",
    reason: "Coolant that is not there cools nothing.",
    check: (subject) =>
      eachPhase(subject, (phase) =>
        phase.loops
          .filter(
            (loop) => loop.cdu !== null && (loop.heatKw > loop.capacityKw || loop.cdus < loop.workingPerSet * loop.sets),
          )
          .map((loop) => ({
            path: "pods",
            message: `loop "${loop.name}" takes up ${figure(loop.heatKw)} kW of ${setsWords(loop)} in phase "${phase.name}"; its ${loop.cdus} units of ${loop.cdu ?? ""} carry ${figure(loop.capacityKw)} kW, each ${loop.cdusPer} needs ${loop.workingPerSet}`,
            remedy: "raise `count` of the loop, or energize fewer pods",
          })),
      ),
  },
  {
    id: "PHS011",
    level: "error",
    title: "Heat rejection of a phase takes out the heat of what it energizes",
    reason: "Heat that is made and not rejected stays in the hall.",
    check: (subject) =>
      eachPhase(subject, (phase) => {
        const { heatKw, capacityKw, units, part } = phase.heatRejection;
        if (heatKw <= capacityKw) return [];
        return [
          {
            path: "pods",
            message: `phase "${phase.name}" makes ${figure(heatKw)} kW of heat, its ${units} units of ${part} reject ${figure(capacityKw)} kW`,
            remedy: "raise `count` of the heat rejection, or energize fewer pods",
          },
        ];
      }),
  },
  {
    id: "PHS012",
    level: "error",
    title: "The fabrics of a phase can be built as far as it goes",
    reason: "A phase trains on what stands; a fabric that only the whole site is too large for serves the phases before it.",
    check: (subject) =>
      eachPhase(subject, (phase) =>
        phase.unbuildable
          .filter(({ fabric }) => subject.plan.fabrics.some((whole) => whole.name === fabric && whole.unbuildable !== null))
          .map(({ fabric, reason }) => ({
            path: "pods",
            message: `fabric "${fabric}" cannot be built in phase "${phase.name}": ${reason}`,
            remedy: "take a switch of a higher radix, allow more tiers, or build islands, before this phase",
          })),
      ),
  },
];

/** Breaches of each phase, whose paths count from the phase. */
function eachPhase({ plan }: Subject, check: (phase: PhasePlan) => readonly Breach[]): Breach[] {
  return plan.phases.flatMap((phase, index) =>
    check(phase).map((breach) => ({ ...breach, path: `phases[${index}].${breach.path}` })),
  );
}
