import { pathOfNamed, type Rule } from "./rule";

export const RACK_RULES: readonly Rule[] = [
  {
    id: "RACK001",
    level: "error",
    title: "What stands in a rack fits into it",
    reason: "Rack units are as hard a limit as any.",
    check: ({ checked, plan }) =>
      plan.pods.flatMap((pod) => {
        const { rackHeight: height } = pod;
        if (height === null || pod.rackUnitsPerRack <= height) return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.nodesPerRack`,
          message: `pod "${pod.name}": ${pod.nodesPerRack} nodes and what cools them take ${pod.rackUnitsPerRack} rack units, ${pod.rack} has ${height}`,
          remedy: "put fewer nodes into a rack, or name a higher rack",
        };
      }),
  },
  {
    id: "RACK002",
    level: "error",
    title: "The racks of a pod hold its nodes",
    reason: "A node without a place in a rack has neither power nor cooling.",
    check: ({ checked, plan }) =>
      plan.pods.flatMap((pod) => {
        const places = pod.racksPerPod * pod.nodesPerRack;
        if (pod.racksPerPod === 0 || pod.nodesPerPod <= places) return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.nodes`,
          message: `pod "${pod.name}" has ${pod.nodesPerPod} nodes and ${places} places for them (${pod.racksPerPod} racks of ${pod.nodesPerRack})`,
          remedy: "raise `racks` or `nodesPerRack`, or leave one of them out to have it computed",
        };
      }),
  },
];
