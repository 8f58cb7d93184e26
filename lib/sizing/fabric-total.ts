import type { Fabric } from "../model";
import { speedKey } from "./fabric";
import type { CablePlan, FabricPlan, LinkSpeedPlan, TierPlan } from "./plan";
import { sum } from "./sum";

/** A fabric of one make-up of halls, and how many of them have it. */
export interface FabricShare {
  readonly count: number;
  readonly plan: HallPlan;
}

type HallPlan = Omit<FabricPlan, "derived">;

/**
 * A fabric over all halls: what one hall has, summed up. Ports and longest runs are the largest of any hall, bisection is
 * the smallest.
 */
export function fabricTotal(shares: readonly [FabricShare, ...FabricShare[]]): HallPlan {
  const [{ plan: first }] = shares;
  const total = (value: (plan: HallPlan) => number) => sum(shares.map(({ count, plan }) => count * value(plan)));
  const plans = shares.map(({ plan }) => plan);
  return {
    ...first,
    pods: [...new Set(plans.flatMap((plan) => plan.pods))],
    rails: Math.max(...plans.map((plan) => plan.rails)),
    endpoints: total((plan) => plan.endpoints),
    mixedCages: total((plan) => plan.mixedCages),
    linkSpeeds: merged(shares, (plan) => plan.linkSpeeds, speedKey, linkSpeedTotal),
    tiers: merged(
      shares,
      (plan) => plan.tiers,
      ({ tier }) => tier,
      tierTotal,
    ),
    cables: merged(
      shares,
      (plan) => plan.cables,
      ({ layer }) => layer,
      cableTotal,
    ),
    bisectionTbps: Math.min(...plans.map((plan) => plan.bisectionTbps)),
    powerKw: total((plan) => plan.powerKw),
    unbuildable: plans.map((plan) => plan.unbuildable).find((reason) => reason !== null) ?? null,
  };
}

/** A fabric that joins nothing in any hall; nothing is wrong with one none of whose pods stands in a phase. */
export function idleFabric({ name, role, topology, planes, oversubscription, pods, uplinksTo }: Fabric): HallPlan {
  const none = {
    mixedCages: 0,
    rails: 0,
    endpoints: 0,
    radix: 0,
    linkGbps: 0,
    spineRadix: 0,
    uplinkGbps: 0,
    bisectionTbps: 0,
    powerKw: 0,
  };
  const unbuildable = pods?.length === 0 ? null : `no node of its pods has a NIC for the role ${role}`;
  const own = { name, role, topology, planes, oversubscription, pods: pods ?? [], uplinksTo: uplinksTo ?? null };
  return { ...own, ...none, linkSpeeds: [], tiers: [], cables: [], unbuildable };
}

interface Counted<T> {
  readonly count: number;
  readonly item: T;
}

/** Items of all halls that have the same key, each merged into one, in the order in which the keys first occur. */
function merged<T>(
  shares: readonly FabricShare[],
  itemsOf: (plan: HallPlan) => readonly T[],
  keyOf: (item: T) => string,
  merge: (items: readonly [Counted<T>, ...Counted<T>[]]) => T,
): T[] {
  const byKey = new Map<string, [Counted<T>, ...Counted<T>[]]>();
  for (const { count, plan } of shares) {
    for (const item of itemsOf(plan)) {
      const known = byKey.get(keyOf(item));
      if (known) known.push({ count, item });
      else byKey.set(keyOf(item), [{ count, item }]);
    }
  }
  return [...byKey.values()].map(merge);
}

function linkSpeedTotal(speeds: readonly [Counted<LinkSpeedPlan>, ...Counted<LinkSpeedPlan>[]]): LinkSpeedPlan {
  return { ...speeds[0].item, links: sum(speeds.map(({ count, item }) => count * item.links)) };
}

function tierTotal(tiers: readonly [Counted<TierPlan>, ...Counted<TierPlan>[]]): TierPlan {
  return {
    ...tiers[0].item,
    switches: sum(tiers.map(({ count, item }) => count * item.switches)),
    downPorts: Math.max(...tiers.map(({ item }) => item.downPorts)),
    upPorts: Math.max(...tiers.map(({ item }) => item.upPorts)),
    powerKw: sum(tiers.map(({ count, item }) => count * item.powerKw)),
  };
}

function cableTotal(layers: readonly [Counted<CablePlan>, ...Counted<CablePlan>[]]): CablePlan {
  const count = sum(layers.map((layer) => layer.count * layer.item.count));
  const metres = sum(layers.map((layer) => layer.count * layer.item.count * layer.item.meanLengthM));
  return {
    layer: layers[0].item.layer,
    count,
    lengthM: Math.max(...layers.map(({ item }) => item.lengthM)),
    meanLengthM: count === 0 ? 0 : metres / count,
    cables: parts(
      layers,
      (item) => item.cables,
      (part) => part.part,
      (part, counted) => ({ ...part, count: counted }),
    ),
    transceivers: parts(
      layers,
      (item) => item.transceivers,
      (module) => `${module.end} ${module.part}`,
      (module, counted, halls) => ({
        ...module,
        count: counted,
        powerKw: sum(halls.map((hall) => hall.count * hall.item.powerKw)),
      }),
    ),
  };
}

function parts<T extends { readonly count: number }>(
  layers: readonly Counted<CablePlan>[],
  itemsOf: (layer: CablePlan) => readonly T[],
  keyOf: (item: T) => string,
  merge: (item: T, count: number, halls: readonly Counted<T>[]) => T,
): T[] {
  const byKey = new Map<string, Counted<T>[]>();
  for (const { count, item: layer } of layers) {
    for (const item of itemsOf(layer)) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), { count, item }]);
  }
  return [...byKey.values()].flatMap((halls) => {
    const [first] = halls;
    return first ? [merge(first.item, sum(halls.map((hall) => hall.count * hall.item.count)), halls)] : [];
  });
}
