import { at } from "../../errors/at";
import type { Loop, Site } from "../../model";
import { maxOf } from "../../units";
import { rowRacksOf } from "../rack/floor";
import { deal } from "../hall/island";
import type { PodPlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";

/** Heat of the site, by the medium at the rack. */
export interface Heat {
  readonly pods: readonly PodPlan[];
  /** Heat of switches, all of it into air, and of the nodes in their racks. */
  readonly networkKw: number;
  readonly networkRacks: number;
}

/** A loop's heat, and the sets of units that share it. */
export interface LoopLoad {
  /** Names of the pods whose heat goes into the loop, and whether heat of switches does. */
  readonly pods: readonly string[];
  readonly network: boolean;
  readonly heatKw: number;
  readonly sets: number;
  /** Heat and racks of the fullest set. */
  readonly setKw: number;
  readonly setRacks: number;
}

/** Identical racks: racks of a kind of pod, or of the network, whose racks count as pods of one rack. */
interface Kind {
  readonly count: number;
  readonly racksPerPod: number;
  /** Heat that the loop takes up from one pod, and from a full rack. */
  readonly podKw: number;
  readonly rackKw: number;
}

/** Identical sets of units. */
interface Sets {
  readonly sets: number;
  readonly kw: number;
  readonly racks: number;
}

/** Sets for the kinds of racks in one hall. */
const SETS: Readonly<Record<Loop["cdusPer"], (kinds: readonly Kind[], rowRacks: number) => readonly Sets[]>> = {
  rack: (kinds) => kinds.map(({ count, racksPerPod, rackKw }) => ({ sets: count * racksPerPod, kw: rackKw, racks: 1 })),
  row: (kinds, rowRacks) =>
    kinds.map(({ count, racksPerPod, rackKw }) => {
      const racks = Math.min(rowRacks, count * racksPerPod);
      return { sets: Math.ceil((count * racksPerPod) / rowRacks), kw: racks * rackKw, racks };
    }),
  pod: (kinds) => kinds.map(({ count, racksPerPod, podKw }) => ({ sets: count, kw: podKw, racks: racksPerPod })),
  hall: (kinds) => [
    {
      sets: 1,
      kw: sum(kinds.map(({ count, podKw }) => count * podKw)),
      racks: sum(kinds.map(({ count, racksPerPod }) => count * racksPerPod)),
    },
  ],
};

/**
 * Heat of a loop, and its number of sets: one per rack, row, pod or hall that gives it heat. A row has racks of one kind, as
 * many as fit in a row of the hall. Heat of switches without racks that need a set is shared by all sets. Nodes in racks of
 * switches count as switches.
 *
 * @param takesAir whether heat in air goes into this loop
 */
export function loopLoad(loop: Loop, takesAir: boolean, heat: Heat, site: Site): LoopLoad {
  const heats = heat.pods.map((pod) => (pod.cooling === loop.name ? pod.liquidHeatKw : 0) + (takesAir ? pod.airHeatKw : 0));
  const networkKw = takesAir ? heat.networkKw : 0;
  const loose = loop.cdusPer === "pod" || heat.networkRacks === 0;
  const sharedKw = networkKw + sum(heats.filter((_, index) => at(heat.pods, index).racksPerPod === 0));
  const own = heat.pods.flatMap((pod, index) => (pod.racksPerPod === 0 ? [] : [kindOf(pod, at(heats, index))]));
  const kinds = [...own, networkOf(heat, loose ? 0 : sharedKw)];
  const sets = setsOf(loop, kinds, site);
  const number = sum(sets.map((alike) => alike.sets));
  const heatKw = sum(heats) + networkKw;
  return {
    pods: heat.pods.filter((_, index) => at(heats, index) > 0).map((pod) => pod.name),
    network: networkKw > 0,
    heatKw,
    sets: heatKw > 0 ? Math.max(1, number) : 0,
    setKw:
      maxOf(
        sets.map(({ kw }) => kw),
        0,
      ) + (loose ? sharedKw / Math.max(1, number) : 0),
    setRacks: maxOf(
      sets.map(({ racks }) => racks),
      0,
    ),
  };
}

/** Sets over all halls, those with heat alone. */
function setsOf(loop: Loop, kinds: readonly Kind[], site: Site): Sets[] {
  return deal(
    kinds.map(({ count }) => count),
    site.islands,
  ).flatMap(({ halls, counts }) => {
    const own = kinds.map((kind, index) => ({ ...kind, count: at(counts, index) }));
    const rowRacks = rowRacksOf(site.floor, sum(own.map(({ count, racksPerPod }) => count * racksPerPod)));
    const warm = own.filter(({ count, podKw }) => count > 0 && podKw > 0);
    return SETS[loop.cdusPer](warm, rowRacks)
      .filter(({ kw }) => kw > 0)
      .map((alike) => ({ ...alike, sets: halls * alike.sets }));
  });
}

function kindOf(pod: PodPlan, heatKw: number): Kind {
  const podKw = heatKw / pod.count;
  const share = pod.itPowerKw === 0 ? 0 : heatKw / pod.itPowerKw;
  return { count: pod.count, racksPerPod: pod.racksPerPod, podKw, rackKw: Math.min(podKw, pod.kwPerRack * share) };
}

function networkOf({ networkRacks }: Heat, networkKw: number): Kind {
  const rackKw = networkRacks === 0 ? 0 : networkKw / networkRacks;
  return { count: networkRacks, racksPerPod: 1, podKw: rackKw, rackKw };
}
