import type { LoopPlan } from "../sizing";
import { redundancyBeside, unitsFor } from "../sizing/redundancy";
import { eachLoop, setsWords } from "./each-loop";
import { figure, type Rule } from "./rule";

/** Rules of the units of loops. */
export const COOLING_LOOP_RULES: readonly Rule[] = [
  {
    id: "COOL005",
    level: "error",
    title: "A loop of water or coolant has units for its heat",
    reason: "Without a CDU nothing moves the coolant, and without a door nothing takes heat out of the air behind a rack.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.kind === "air" || loop.cdu !== null || loop.heatKw === 0
          ? undefined
          : {
              message: `loop "${loop.name}" takes up ${figure(loop.heatKw)} kW in ${loop.sets} sets and has no units`,
              remedy: `name its ${loop.kind === "rear-door" ? "rear doors" : "coolant distribution units"} with \`cdu\``,
            },
      ),
  },
  {
    id: "COOL006",
    level: "warning",
    title: "An air loop has units for its heat",
    reason: "Air handlers are bought and powered; a loop without them leaves both out.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.kind !== "air" || loop.cdu !== null || loop.heatKw === 0
          ? undefined
          : {
              message: `loop "${loop.name}" takes up ${figure(loop.heatKw)} kW and has no units; neither their power nor their price is counted`,
              remedy: "name its air handlers with `cdu`, such as generic-fan-wall",
            },
      ),
  },
  {
    id: "COOL007",
    level: "error",
    title: "Each set of a loop has the units that its heat and its racks need",
    reason: "A rack without its CDU has no coolant; its nodes shut down within seconds.",
    check: (subject) =>
      eachLoop(subject, (loop) => {
        const needed = loop.workingPerSet * loop.sets;
        if (loop.cdu === null || loop.cdus === 0 || loop.cdus >= needed) return undefined;
        return {
          message: `loop "${loop.name}" has ${loop.cdus} units of ${loop.cdu} for ${setsWords(loop)} that need ${loop.workingPerSet} each: ${needed - loop.cdus} too few (they carry ${figure(loop.capacityKw)} kW, its heat is ${figure(loop.heatKw)} kW)`,
          remedy: `raise \`count\` to ${loop.sets * installedPerSet(loop)}, or leave it out to have it computed`,
        };
      }),
  },
  {
    id: "COOL008",
    level: "error",
    title: "A loop does not count zero units",
    reason: "A unit that is named and not there moves no heat.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.cdu === null || loop.cdus > 0 || loop.heatKw === 0
          ? undefined
          : {
              message: `loop "${loop.name}" takes up ${figure(loop.heatKw)} kW with 0 units of ${loop.cdu}; ${setsWords(loop)} need ${loop.workingPerSet} each`,
              remedy: `set \`count\` to ${loop.sets * installedPerSet(loop)}, or leave it out to have it computed`,
            },
      ),
  },
  {
    id: "COOL009",
    level: "error",
    title: "Each set of a loop has the spares that its redundancy asks for",
    reason: "Redundancy that is stated and not there is believed until the first loss.",
    check: (subject) =>
      eachLoop(subject, (loop) => {
        const needed = loop.sets * installedPerSet(loop);
        if (loop.cdu === null || loop.cdus < loop.workingPerSet * loop.sets || loop.cdus >= needed) return undefined;
        return {
          message: `loop "${loop.name}" has ${loop.cdus} units of ${loop.cdu}, redundancy ${loop.redundancy} asks for ${needed} in ${setsWords(loop)}`,
          remedy: `raise \`count\` to ${needed}, or state a lower redundancy`,
        };
      }),
  },
  {
    id: "COOL014",
    level: "error",
    title: "A rear door alone takes up the air heat of its rack",
    reason: "A rack has one back, and so one door.",
    check: (subject) =>
      eachLoop(subject, (loop) => {
        const doors = installedPerSet(loop);
        if (loop.kind !== "rear-door" || loop.cdusPer !== "rack" || loop.cdu === null || doors <= 1) return undefined;
        const rackKw = subject.checked.catalog.of(loop.cdu, "rear-door").capacity.toKilowatts();
        return {
          message: `loop "${loop.name}" needs ${doors} doors (${loop.cdu}, ${figure(rackKw)} kW each) on a rack at redundancy ${loop.redundancy}`,
          remedy: "put fewer nodes into a rack, take a larger door at redundancy N, or a loop of kind air",
        };
      }),
  },
  {
    id: "COOL015",
    level: "warning",
    title: "A loop takes up heat",
    reason: "A loop that no heat reaches is described wrongly, or not needed.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.heatKw > 0
          ? undefined
          : {
              message: `loop "${loop.name}" of kind ${loop.kind} takes up no heat: no pod gives it any`,
              remedy: "name it under `cooling` of a pod with liquid-cooled nodes, or take it out",
            },
      ),
  },
];

function installedPerSet(loop: LoopPlan): number {
  return unitsFor(loop.workingPerSet, 1, redundancyBeside(loop.redundancy, loop.spareInside ? "N+1" : "N")).installed;
}
