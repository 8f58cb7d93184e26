import { figure, pathOfNamed, type Rule } from "./rule";

export const COOLING_RULES: readonly Rule[] = [
  {
    id: "COOL001",
    level: "error",
    title: "Heat rejection takes all heat out of the site, with its spares standing still",
    reason: "Heat that is made and not rejected stays in the hall.",
    check: ({ plan }) => {
      const { heatKw, capacityKw, part, units, redundancy } = plan.cooling.heatRejection;
      if (heatKw <= capacityKw) return [];
      return [
        {
          path: "cooling.heatRejection",
          message: `${units} units of ${part} at ${redundancy} reject ${figure(capacityKw)} kW, the site makes ${figure(heatKw)} kW of heat`,
          remedy: "raise `count`, or leave it out to have it computed",
        },
      ];
    },
  },
  {
    id: "COOL002",
    level: "error",
    title: "A loop is warmer on its way back than on its way to the racks",
    reason: "Coolant carries heat only by getting warmer.",
    check: ({ checked, plan }) =>
      plan.cooling.loops.flatMap((loop) =>
        loop.returnC > loop.supplyC
          ? []
          : {
              path: pathOfNamed("cooling.loops", checked.site.cooling.loops, loop.name),
              message: `loop "${loop.name}" is supplied at ${figure(loop.supplyC)} C and returns at ${figure(loop.returnC)} C`,
              remedy: "set `return` above `supply`; 10 K between them is usual",
            },
      ),
  },
  {
    id: "COOL003",
    level: "error",
    title: "Liquid-cooled nodes hang on a direct-to-chip loop",
    reason: "Cold plates without coolant do not cool; such a node shuts down within seconds.",
    check: ({ checked, plan }) =>
      plan.pods.flatMap((pod) => {
        const loop = plan.cooling.loops.find((candidate) => candidate.name === pod.cooling);
        const { liquidShare } = checked.catalog.of(pod.node, "node");
        if (liquidShare === 0 || loop?.kind === "direct-to-chip") return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.cooling`,
          message: `pod "${pod.name}" has nodes with cold plates (${pod.node}) and ${loop ? `the loop "${loop.name}" is ${loop.kind}` : "no loop"}`,
          remedy: "name a loop of kind direct-to-chip under `cooling`",
        };
      }),
  },
  {
    id: "COOL004",
    level: "warning",
    title: "Something takes up the heat that goes into the air",
    reason: "Liquid-cooled nodes still give part of their heat to the air of the hall, and switches give all of it.",
    check: ({ plan }) => {
      const { heatKw } = plan.cooling.air;
      if (heatKw === 0) return [];
      return [
        {
          path: "cooling.loops",
          message: `${figure(heatKw)} kW of heat goes into the air and no loop takes it up`,
          remedy: "add a loop of kind rear-door or air",
        },
      ];
    },
  },
];
