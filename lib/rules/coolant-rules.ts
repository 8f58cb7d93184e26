import type { PartOf } from "../catalog";
import type { LoopPlan, PodPlan } from "../sizing";
import { eachLoop } from "./each-loop";
import { figure, type Breach, type Rule, type Subject } from "./rule";

/** Warmest dew point that air of a hall may have. Source: ASHRAE TC 9.9, thermal guidelines, allowable range of class A1; secondary. */
const DEW_POINT_C = 17;

/** Rules of what circulates in loops: temperatures and flow. */
export const COOLANT_RULES: readonly Rule[] = [
  {
    id: "COOL002",
    level: "error",
    title: "A loop is warmer on its way back than on its way to the racks",
    reason: "Coolant carries heat only by getting warmer.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.returnC > loop.supplyC
          ? undefined
          : {
              message: `loop "${loop.name}" is supplied at ${figure(loop.supplyC)} C and returns at ${figure(loop.returnC)} C`,
              remedy: "set `return` above `supply`; 10 K between them is usual",
            },
      ),
  },
  {
    id: "COOL010",
    level: "error",
    title: "Coolant is no warmer than the cold plates of its nodes take",
    reason: "Above it GPUs slow down, and then shut down.",
    check: (subject) =>
      eachPodOf(subject, ({ pod, loop, node }) => {
        const mostC = node.coolantSupplyMax?.toCelsius();
        if (loop.kind !== "direct-to-chip" || pod.cooling !== loop.name || node.liquidShare === 0) return undefined;
        if (mostC === undefined || loop.supplyC <= mostC) return undefined;
        return {
          message: `loop "${loop.name}" is supplied at ${figure(loop.supplyC)} C, ${node.id} of pod "${pod.name}" takes at most ${figure(mostC)} C`,
          remedy: `set \`supply\` to ${figure(mostC)} C or less`,
        };
      }),
  },
  {
    id: "COOL011",
    level: "error",
    title: "Air is no warmer than its nodes take in",
    reason: "Above it fans run at their limit, nodes slow down and then shut down.",
    check: (subject) =>
      eachPodOf(subject, ({ pod, loop, node }) => {
        const mostC = node.airInletMax?.toCelsius();
        if (loop.kind === "direct-to-chip" || mostC === undefined || loop.supplyC <= mostC) return undefined;
        return {
          message: `loop "${loop.name}" supplies ${loop.kind === "air" ? "air" : "doors"} at ${figure(loop.supplyC)} C, ${node.id} of pod "${pod.name}" takes in at most ${figure(mostC)} C`,
          remedy: `set \`supply\` to ${figure(mostC)} C or less`,
        };
      }),
  },
  {
    id: "COOL012",
    level: "warning",
    title: "A loop is no colder than the dew point of the hall can be",
    reason: "Water out of the air drips from pipes and doors that are colder than its dew point.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.kind === "air" || loop.supplyC >= DEW_POINT_C
          ? undefined
          : {
              message: `loop "${loop.name}" is supplied at ${figure(loop.supplyC)} C, air in the hall may have a dew point of ${DEW_POINT_C} C`,
              remedy: `set \`supply\` to ${DEW_POINT_C} C or more, or keep the hall drier and say so in a suppression`,
            },
      ),
  },
  {
    id: "COOL013",
    level: "error",
    title: "The units of a loop move its coolant within their rated flow",
    reason: "A pump gives its rated flow and no more; the coolant comes back warmer, and the racks run hot.",
    check: (subject) =>
      eachLoop(subject, (loop) => {
        const unit = loop.cdu === null ? undefined : subject.checked.catalog.get(loop.cdu);
        const working = Math.min(loop.cdus, loop.workingPerSet * loop.sets);
        if (unit?.class !== "cdu" || unit.flow === undefined || working === 0) return undefined;
        const [ratedLpm, lpm] = [unit.flow.toLitresPerMinute(), loop.flowLpm / working];
        if (lpm <= ratedLpm) return undefined;
        return {
          message: `loop "${loop.name}" asks each of ${working} units of ${unit.id} for ${figure(lpm)} L/min, rated for ${figure(ratedLpm)} L/min`,
          remedy: `let it return at ${figure(loop.supplyC + ((loop.returnC - loop.supplyC) * lpm) / ratedLpm)} C or warmer, or take more or larger units`,
        };
      }),
  },
  {
    id: "COOL016",
    level: "error",
    title: "Coolant of cold plates and rear doors is a liquid",
    reason: "Air carries a three-thousandth of the heat that as much water does.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.kind === "air" || loop.fluid !== "air"
          ? undefined
          : {
              message: `loop "${loop.name}" of kind ${loop.kind} circulates air`,
              remedy: "state `fluid` pg25 or water, or leave it out",
            },
      ),
  },
];

/** Each loop with each pod that gives it heat, and its node. */
function eachPodOf(subject: Subject, check: (place: Place) => Omit<Breach, "path"> | undefined): Breach[] {
  const { checked, plan } = subject;
  return plan.pods.flatMap((pod) =>
    eachLoop(subject, (loop) =>
      loop.pods.includes(pod.name) ? check({ pod, loop, node: checked.catalog.of(pod.node, "node") }) : undefined,
    ).map((breach) => ({ ...breach, path: `${breach.path}.supply` })),
  );
}

interface Place {
  readonly pod: PodPlan;
  readonly loop: LoopPlan;
  readonly node: PartOf<"node">;
}
