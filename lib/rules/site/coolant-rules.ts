import type { PartOf } from "../../catalog";
import type { LoopPlan, PodPlan } from "../../sizing";
import { counted, figure, thousands } from "../../formats";
import { eachLoop } from "./each-loop";
import { type Breach, type Rule, type Subject } from "../rule";

/** Highest dew point of hall air. Source: ASHRAE TC 9.9, thermal guidelines, allowable range of class A1; secondary. */
const DEW_POINT_C = 17;

/** Rules for temperature and flow of the coolant. */
export const COOLANT_RULES: readonly Rule[] = [
  {
    id: "COOL002",
    level: "error",
    title: "The return of a loop must be warmer than its supply",
    reason: "Coolant carries heat only by warming up.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.returnC > loop.supplyC
          ? undefined
          : {
              message: `loop "${loop.name}": supply ${figure(loop.supplyC)} °C, return ${figure(loop.returnC)} °C`,
              remedy: "set `return` above `supply`; a difference of 10 K is typical",
            },
      ),
  },
  {
    id: "COOL010",
    level: "error",
    title: "Coolant supply must not be warmer than the cold plates allow",
    reason: "Above that limit, GPUs throttle and then shut down.",
    check: (subject) =>
      eachPodOf(subject, ({ pod, loop, node }) => {
        const mostC = node.coolantSupplyMax?.toCelsius();
        if (loop.kind !== "direct-to-chip" || pod.cooling !== loop.name || node.liquidShare === 0) return undefined;
        if (mostC === undefined || loop.supplyC <= mostC) return undefined;
        return {
          message: `loop "${loop.name}": supply ${figure(loop.supplyC)} °C exceeds the ${figure(mostC)} °C limit of ${node.id} in pod "${pod.name}"`,
          remedy: `lower \`supply\` to ${figure(mostC)} °C or less`,
        };
      }),
  },
  {
    id: "COOL011",
    level: "error",
    title: "Air supply must not be warmer than the inlet limit of the nodes",
    reason: "Above that limit, fans run at full speed, and nodes throttle and then shut down.",
    check: (subject) =>
      eachPodOf(subject, ({ pod, loop, node }) => {
        const mostC = node.airInletMax?.toCelsius();
        if (loop.kind === "direct-to-chip" || mostC === undefined || loop.supplyC <= mostC) return undefined;
        return {
          message: `loop "${loop.name}": ${loop.kind === "air" ? "air" : "door"} supply ${figure(loop.supplyC)} °C exceeds the ${figure(mostC)} °C inlet limit of ${node.id} in pod "${pod.name}"`,
          remedy: `lower \`supply\` to ${figure(mostC)} °C or less`,
        };
      }),
  },
  {
    id: "COOL012",
    level: "warning",
    title: "Loop supply must not be below the highest dew point of the hall",
    reason: "Moisture condenses on pipes and doors that are colder than the dew point.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.kind === "air" || loop.supplyC >= DEW_POINT_C
          ? undefined
          : {
              message: `loop "${loop.name}": supply ${figure(loop.supplyC)} °C is below the highest dew point of the hall, ${DEW_POINT_C} °C`,
              remedy: `raise \`supply\` to ${DEW_POINT_C} °C or more, or keep the hall drier and give that as the reason of a suppression`,
            },
      ),
  },
  {
    id: "COOL013",
    level: "error",
    title: "The units of a loop must move its coolant within their rated flow",
    reason: "A pump delivers no more than its rated flow; the coolant then returns warmer and the racks run hot.",
    check: (subject) =>
      eachLoop(subject, (loop) => {
        const unit = loop.cdu === null ? undefined : subject.checked.catalog.get(loop.cdu);
        const working = Math.min(loop.cdus, loop.workingPerSet * loop.sets);
        if (unit?.class !== "cdu" || unit.flow === undefined || working === 0) return undefined;
        const [ratedLpm, lpm] = [unit.flow.toLitresPerMinute(), loop.flowLpm / working];
        if (lpm <= ratedLpm) return undefined;
        return {
          message: `loop "${loop.name}": ${counted(working, "unit")} of ${unit.id} must move ${thousands(lpm)} L/min each, more than the rated ${thousands(ratedLpm)} L/min`,
          remedy: `raise \`return\` to ${figure(loop.supplyC + ((loop.returnC - loop.supplyC) * lpm) / ratedLpm)} °C or more, or use more or larger units`,
        };
      }),
  },
  {
    id: "COOL016",
    level: "error",
    title: "Cold plates and rear doors must use a liquid coolant",
    reason: "By volume, air carries about 1/3,000 of the heat that water does.",
    check: (subject) =>
      eachLoop(subject, (loop) =>
        loop.kind === "air" || loop.fluid !== "air"
          ? undefined
          : {
              message: `loop "${loop.name}" (${loop.kind}) circulates air`,
              remedy: "set `fluid` to pg25 or water, or omit it",
            },
      ),
  },
];

/** Checks each loop with each pod whose heat it takes up, and the pod's node. */
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
