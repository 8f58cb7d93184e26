import type { LoopPlan } from "../../sizing";
import { redundancyBeside, unitsFor } from "../../sizing/design/redundancy";
import { counted, figure, powers, thousands } from "../../formats";
import { eachLoop, setsWords } from "./each-loop";
import { type Rule } from "../rule";

/** Rules for the units of loops: CDUs, rear doors and air handlers. */
export const COOLING_LOOP_RULES: readonly Rule[] = [
  {
    id: "COOL005",
    level: "error",
    title: "A liquid loop with a heat load must have units",
    reason: "Without a CDU, nothing moves the coolant; without a rear door, nothing cools the air behind a rack.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.kind === "air" || loop.cdu !== null || loop.heatKw === 0
          ? undefined
          : {
              message: `loop "${loop.name}" takes up ${powers(loop.heatKw)[0]} in ${setsWords(loop)} but has no units`,
              remedy: `set \`cdu\` to a ${loop.kind === "rear-door" ? "rear door" : "coolant distribution unit"}`,
            },
      ),
  },
  {
    id: "COOL006",
    level: "warning",
    title: "An air loop with a heat load must have units",
    reason: "Air handlers cost money and draw power; a loop without them leaves out both.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.kind !== "air" || loop.cdu !== null || loop.heatKw === 0
          ? undefined
          : {
              message: `loop "${loop.name}" takes up ${powers(loop.heatKw)[0]} but has no units; their power and price are missing`,
              remedy: "set `cdu` to an air handler, such as generic-fan-wall",
            },
      ),
  },
  {
    id: "COOL007",
    level: "error",
    title: "A loop must have enough units for its heat and its racks",
    reason: "Nodes in a rack without a CDU get no coolant and shut down within seconds.",
    check: (subject) =>
      eachLoop(subject, (loop) => {
        const needed = loop.workingPerSet * loop.sets;
        if (loop.cdu === null || loop.cdus === 0 || loop.cdus >= needed) return undefined;
        const [capacity, heat] = powers(loop.capacityKw, loop.heatKw);
        return {
          message: `loop "${loop.name}" has ${counted(loop.cdus, "unit")} of ${loop.cdu}, ${thousands(needed - loop.cdus)} too few for ${setsWords(loop)} at ${loop.workingPerSet} per ${loop.cdusPer} (capacity ${capacity}, heat ${heat})`,
          remedy: `raise \`count\` to ${loop.sets * installedPerSet(loop)}, or omit it to have it calculated`,
        };
      }),
  },
  {
    id: "COOL008",
    level: "error",
    title: "A loop with a named unit must have at least one",
    reason: "A unit that is named but not installed moves no heat.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.cdu === null || loop.cdus > 0 || loop.heatKw === 0
          ? undefined
          : {
              message: `loop "${loop.name}" takes up ${powers(loop.heatKw)[0]} but has 0 units of ${loop.cdu} (${loop.workingPerSet} per ${loop.cdusPer} needed)`,
              remedy: `set \`count\` to ${loop.sets * installedPerSet(loop)}, or omit it to have it calculated`,
            },
      ),
  },
  {
    id: "COOL009",
    level: "error",
    title: "A loop must have the spare units its redundancy requires",
    reason: "Missing redundancy goes unnoticed until the first failure.",
    check: (subject) =>
      eachLoop(subject, (loop) => {
        const needed = loop.sets * installedPerSet(loop);
        if (loop.cdu === null || loop.cdus < loop.workingPerSet * loop.sets || loop.cdus >= needed) return undefined;
        return {
          message: `loop "${loop.name}" has ${counted(loop.cdus, "unit")} of ${loop.cdu}; redundancy ${loop.redundancy} requires ${thousands(needed)} in ${setsWords(loop)}`,
          remedy: `raise \`count\` to ${needed}, or set a lower redundancy`,
        };
      }),
  },
  {
    id: "COOL014",
    level: "error",
    title: "One rear door must take up the air heat of its rack",
    reason: "A rack has room for only one rear door.",
    check: (subject) =>
      eachLoop(subject, (loop) => {
        const doors = installedPerSet(loop);
        if (loop.kind !== "rear-door" || loop.cdusPer !== "rack" || loop.cdu === null || doors <= 1) return undefined;
        const rackKw = subject.checked.catalog.of(loop.cdu, "rear-door").capacity.toKilowatts();
        return {
          message: `loop "${loop.name}" needs ${doors} doors per rack (${loop.cdu}, ${figure(rackKw)} kW each) at redundancy ${loop.redundancy}`,
          remedy: "put fewer nodes in each rack, use a larger door at redundancy N, or use an air loop",
        };
      }),
  },
  {
    id: "COOL015",
    level: "warning",
    title: "A loop must have a heat load",
    reason: "A loop without a heat load is misconfigured or not needed.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.heatKw > 0
          ? undefined
          : {
              message: `loop "${loop.name}" (${loop.kind}) has no heat load: no pod uses it`,
              remedy: "name it as `cooling` of a pod with liquid-cooled nodes, or remove it",
            },
      ),
  },
];

function installedPerSet(loop: LoopPlan): number {
  return unitsFor(loop.workingPerSet, 1, redundancyBeside(loop.redundancy, loop.spareInside ? "N+1" : "N")).installed;
}
