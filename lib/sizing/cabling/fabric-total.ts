import type { Fabric } from "../../model";
import { maxOf, minOf } from "../../units";
import { moduleKey } from "./cable-plan";
import { fabricPower, fastestFirst, speedKey } from "./fabric";
import { grouped } from "../../units/grouped";
import type { CablePlan, FabricPlan, LinkSpeedPlan, TierPlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";

/** A fabric of one make-up of halls, and how many of them have it. */
export interface FabricShare {
  readonly count: number;
  readonly plan: HallPlan;
}

type HallPlan = Omit<FabricPlan, "derived">;

/**
 * A fabric over all halls: the sums over halls. Port counts and longest cable runs are the maximum of all halls, bisection
 * bandwidth is the minimum.
 */
export function fabricTotal(shares: readonly [FabricShare, ...FabricShare[]]): HallPlan {
  const [{ plan: first }] = shares;
  const halls = shares.map(({ count, plan }): Counted<HallPlan> => ({ count, item: plan }));
  const total = (value: (plan: HallPlan) => number) => totalOf(halls, value);
  const plans = shares.map(({ plan }) => plan);
  const tiers = merged(
    halls,
    (plan) => plan.tiers,
    ({ tier }) => tier,
    tierTotal,
  );
  const cables = merged(
    halls,
    (plan) => plan.cables,
    ({ layer }) => layer,
    cableTotal,
  );
  return {
    ...first,
    pods: [...new Set(plans.flatMap((plan) => plan.pods))],
    rails: maxOf(plans.map((plan) => plan.rails)),
    endpoints: total((plan) => plan.endpoints),
    mixedCages: total((plan) => plan.mixedCages),
    linkSpeeds: merged(halls, (plan) => plan.linkSpeeds, speedKey, linkSpeedTotal).sort(fastestFirst),
    tiers,
    cables,
    bisectionTbps: minOf(plans.map((plan) => plan.bisectionTbps)),
    // Of the parts above, since modules that cannot be bought for one hall are not bought for the others.
    powerKw: fabricPower(tiers, cables),
    unbuildable: plans.map((plan) => plan.unbuildable).find((reason) => reason !== null) ?? null,
  };
}

/** A fabric without endpoints in any hall; this is valid if none of its pods is in service in a phase. */
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
  const unbuildable = pods?.length === 0 ? null : `no node in its pods has a NIC for role "${role}"`;
  const own = { name, role, topology, planes, oversubscription, pods: pods ?? [], uplinksTo: uplinksTo ?? null };
  return { ...own, ...none, linkSpeeds: [], tiers: [], cables: [], unbuildable };
}

interface Counted<T> {
  readonly count: number;
  readonly item: T;
}

/** Items of several halls that have the same key, each merged into one. */
function merged<S, T>(
  halls: readonly Counted<S>[],
  itemsOf: (of: S) => readonly T[],
  keyOf: (item: T) => string,
  merge: (items: readonly [Counted<T>, ...Counted<T>[]]) => T,
): T[] {
  const all = halls.flatMap(({ count, item }) => itemsOf(item).map((own): Counted<T> => ({ count, item: own })));
  return grouped(all, ({ item }) => keyOf(item)).map(merge);
}

/** Sum over all halls. */
function totalOf<T>(items: readonly Counted<T>[], value: (item: T) => number): number {
  return sum(items.map(({ count, item }) => count * value(item)));
}

function linkSpeedTotal(speeds: readonly [Counted<LinkSpeedPlan>, ...Counted<LinkSpeedPlan>[]]): LinkSpeedPlan {
  return { ...speeds[0].item, links: totalOf(speeds, ({ links }) => links) };
}

function tierTotal(tiers: readonly [Counted<TierPlan>, ...Counted<TierPlan>[]]): TierPlan {
  return {
    ...tiers[0].item,
    switches: totalOf(tiers, ({ switches }) => switches),
    downPorts: maxOf(tiers.map(({ item }) => item.downPorts)),
    upPorts: maxOf(tiers.map(({ item }) => item.upPorts)),
    powerKw: totalOf(tiers, ({ powerKw }) => powerKw),
  };
}

function cableTotal(layers: readonly [Counted<CablePlan>, ...Counted<CablePlan>[]]): CablePlan {
  const count = totalOf(layers, (layer) => layer.count);
  const metres = totalOf(layers, (layer) => layer.count * layer.meanLengthM);
  // What cannot be bought for one hall is not bought for the others, so that neither rule nor bill passes over it.
  const bought = layers.every(({ item }) => item.cables.length > 0) ? layers : [];
  return {
    layer: layers[0].item.layer,
    count,
    lengthM: maxOf(layers.map(({ item }) => item.lengthM)),
    meanLengthM: count === 0 ? 0 : metres / count,
    cables: merged(
      bought,
      (layer) => layer.cables,
      ({ part }) => part,
      (parts) => ({ ...parts[0].item, count: totalOf(parts, (part) => part.count) }),
    ),
    transceivers: merged(
      bought,
      (layer) => layer.transceivers,
      moduleKey,
      (modules) => ({
        ...modules[0].item,
        count: totalOf(modules, (module) => module.count),
        powerKw: totalOf(modules, ({ powerKw }) => powerKw),
      }),
    ),
  };
}
