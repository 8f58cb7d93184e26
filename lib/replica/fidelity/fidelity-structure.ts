import { maxOf } from "../../units";
import type { Comparable } from "./comparable";
import { figureLine, type FidelityLine } from "./fidelity-line";

/** Fidelity of pods, racks and nodes. */
export function structureFidelity({ plan, kinds, pods }: Comparable): FidelityLine[] {
  const all = plan.pods.filter(({ gpus }) => gpus > 0);
  const nodes = pods.flatMap((pod) => pod.nodes);
  const racks = new Map<string, number>();
  for (const { rack } of nodes) racks.set(rack, (racks.get(rack) ?? 0) + 1);
  const count = (key: "count" | "nodes" | "racks") => [all.reduce((total, kind) => total + kind[key], 0)];
  return [
    figureLine("Kinds of pods", {
      site: [all.length],
      replica: kinds.length,
      why: "pods are rented from each kind in turn: one of each before a second of any",
    }),
    figureLine("Pods", {
      site: count("count"),
      replica: pods.length,
      why: "each is a separate stack, deployed and destroyed independently",
    }),
    figureLine("Nodes per pod", {
      site: kinds.map(({ nodesPerPod }) => nodesPerPod),
      replica: maxOf(pods.map((pod) => pod.nodes.length)),
      why: "scale-down: the first nodes of each pod are rented",
    }),
    figureLine("Nodes", { site: count("nodes"), replica: nodes.length, why: "scale-down" }),
    figureLine("Racks", {
      site: count("racks"),
      replica: racks.size,
      why: "the rack of a node is only a name and a tag; AWS does not disclose physical racks",
    }),
    figureLine("Nodes in a full rack", {
      site: kinds.map(({ nodesPerRack }) => nodesPerRack),
      replica: maxOf(racks.values()),
      why: "rented nodes fill the racks of their pod in order",
    }),
  ];
}
