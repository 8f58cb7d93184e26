import type { FabricPlan, SitePlan } from "../../plan/site-plan";
import { maxOf } from "../../units";
import type { NetworkInterface } from "../efa-layout";
import type { ReplicaPod } from "../replica-pods";

/** An experiment that disconnects one rail of a pod's nodes, like the loss of its leaf switches in the site. */
export interface RailDrill {
  /** Name, such as `rail-h100-1`: kind of pod, and rail number from 1. */
  readonly name: string;
  /** Description of the loss. */
  readonly lost: string;
  /** Name of the affected pod: the first rented pod of each kind. */
  readonly pod: string;
  /** EFA devices of the rail on a node, by PCI order from 0. */
  readonly devices: { readonly first: number; readonly last: number };
  /** Their network cards, numbered as in the launch template. */
  readonly cards: readonly number[];
}

/**
 * The rails of the compute fabrics of each kind of rented pod. The EFA devices of an instance are shared out to the rails
 * of the site in the order that they have on the bus, where those of a GPU are neighbours. A node with fewer devices than
 * rails has no rail that could be taken from it by itself, and a pod with one rail loses all with it.
 */
export function railDrillsOf(
  { fabrics }: Pick<SitePlan, "fabrics">,
  pods: readonly ReplicaPod[],
  interfaces: readonly NetworkInterface[],
): RailDrill[] {
  const cards = efaCards(interfaces);
  const firsts = pods.filter((pod, index) => pods.findIndex(({ kind }) => kind === pod.kind) === index);
  return firsts.flatMap(({ kind, name }) => {
    const rails = railsOf(kind, fabrics);
    if (rails < 2 || cards.length < rails) return [];
    return Array.from({ length: rails }, (_, rail): RailDrill => {
      const [first, next] = [rail, rail + 1].map((at) => Math.floor((at * cards.length) / rails)) as [number, number];
      return {
        name: `rail-${kind}-${rail + 1}`,
        lost: `rail ${rail + 1} of pod ${name}`,
        pod: name,
        devices: { first, last: next - 1 },
        cards: cards.slice(first, next),
      };
    });
  });
}

/** The network cards of all EFA devices, in the order of the interfaces. */
export function efaCards(interfaces: readonly NetworkInterface[]): readonly number[] {
  return interfaces.filter(({ type }) => type !== "interface").map(({ networkCard }) => networkCard);
}

function railsOf(kind: string, fabrics: readonly FabricPlan[]): number {
  const own = fabrics.filter(({ role, pods }) => role === "compute" && pods.includes(kind));
  return maxOf(
    own.map(({ rails }) => rails),
    0,
  );
}
