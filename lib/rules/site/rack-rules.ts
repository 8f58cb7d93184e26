import { counted } from "../../formats";
import { pathOfNamed, type Rule } from "../rule";

export const RACK_RULES: readonly Rule[] = [
  {
    id: "RACK001",
    level: "error",
    title: "Equipment must fit the height of its rack",
    reason: "Rack units are a hard limit.",
    check: ({ checked, plan }) =>
      plan.pods.flatMap((pod) => {
        const { rackHeight: height } = pod;
        if (height === null || pod.rackUnitsPerRack <= height) return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.nodesPerRack`,
          message: `pod "${pod.name}": ${counted(pod.nodesPerRack, "node")} with cooling take ${pod.rackUnitsPerRack}U; ${pod.rack} has ${height}U`,
          remedy: "put fewer nodes in each rack, or use a taller rack",
        };
      }),
  },
  {
    id: "RACK002",
    level: "error",
    title: "The racks of a pod must have a slot for every node",
    reason: "A node without a rack slot has neither power nor cooling.",
    check: ({ checked, plan }) =>
      plan.pods.flatMap((pod) => {
        const places = pod.racksPerPod * pod.nodesPerRack;
        if (pod.racksPerPod === 0 || pod.nodesPerPod <= places) return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.nodes`,
          message: `pod "${pod.name}" has ${counted(pod.nodesPerPod, "node")} but ${counted(places, "slot")} (${counted(pod.racksPerPod, "rack")} of ${pod.nodesPerRack})`,
          remedy: "raise `racks` or `nodesPerRack`, or omit one of them to have it calculated",
        };
      }),
  },
];
