import type { System } from "../catalog/system";
import type { CableLayer, CablePlan, FabricPlan, PodPlan, PowerStagePlan, SitePlan, TierName } from "../plan/site-plan";
import { firstPhases } from "./first-phase";

/** A quantity of one part for one use. */
export interface Demand extends Item, Place {
  readonly system: System;
  readonly purpose: string;
  /**
   * Whether it is kept in store.
   * @default false
   */
  readonly spare?: boolean;
}

/** Location of a part; keys left out are unknown. */
interface Place {
  readonly phase?: string | null;
  readonly pod?: string;
  readonly fabric?: string;
  readonly layer?: TierName | CableLayer;
}

interface Item {
  /** Part id. */
  readonly part: string;
  readonly count: number;
  /**
   * Power of the whole count as planned.
   * @default nameplate power of the part
   */
  readonly powerKw?: number;
}

/**
 * All parts of a plan, in its order and without counts of 0. Parts included in others (GPUs, NICs) are left out. The same
 * part can have more than one demand for the same use.
 */
export function demandsOf(plan: SitePlan): Demand[] {
  const { networkRacks, power, cooling } = plan;
  const firstPhase = firstPhases(plan);
  const started = { phase: firstPhase() };
  return [
    ...plan.pods.flatMap((pod) => podDemands(pod, firstPhase([pod.name]))),
    ...plan.fabrics.flatMap((fabric) => fabricDemands(fabric, firstPhase(fabric.pods))),
    ...demand("network", "network racks", { part: networkRacks.rack, count: networkRacks.count }, started),
    ...demand("power", "network racks", { part: networkRacks.rackPdu, count: networkRacks.rackPdus }, started),
    ...power.feeds.flatMap((feed) => demand("power", `feed ${feed.name}`, feed.units, started)),
    ...power.stages.flatMap(({ stage, part, units }) =>
      demand("power", STAGE_PURPOSES[stage], { part, count: units }, started),
    ),
    ...power.storage.flatMap(({ name, part, count }) => demand("power", `storage ${name}`, { part, count }, started)),
    ...cooling.loops.flatMap((loop) =>
      demand("cooling", `loop ${loop.name}`, unitsOf(loop.cdu, loop.cdus), { phase: firstPhase(loop.pods) }),
    ),
    ...demand("cooling", "heat rejection", unitsOf(cooling.heatRejection.part, cooling.heatRejection.units), started),
    // The plan has no power for them.
    ...plan.items.flatMap(({ part, count, system, for: purpose }) => demand(system, purpose, { part, count, powerKw: 0 })),
  ];
}

/** Uses of the stages between feeds and racks; rack PDUs belong to their racks. */
const STAGE_PURPOSES: Readonly<Record<PowerStagePlan["stage"], string | null>> = {
  "rack-pdu": null,
  busway: "busways",
  ups: "UPS",
  transformer: "transformers",
};

function demand(system: System, purpose: string | null, item: Item | null, place: Place = {}): Demand[] {
  return purpose === null || item === null || item.count === 0 ? [] : [{ ...item, system, purpose, ...place }];
}

function unitsOf(part: string | null, count: number): Item | null {
  return part === null ? null : { part, count };
}

function podDemands(pod: PodPlan, phase: string | null): Demand[] {
  const purpose = `pod ${pod.name}`;
  const place = { phase, pod: pod.name };
  return [
    ...(pod.system
      ? demand("compute", purpose, { ...pod.system, powerKw: pod.itPowerKw }, place)
      : [
          ...demand("compute", purpose, { part: pod.node, count: pod.nodes }, place),
          ...demand("compute", purpose, { part: pod.rack, count: pod.racks }, place),
        ]),
    ...demand("power", purpose, { part: pod.rackPdu, count: pod.rackPdus }, place),
    ...demand("cooling", purpose, pod.manifolds, place),
  ];
}

function fabricDemands({ name, tiers, cables }: FabricPlan, phase: string | null): Demand[] {
  const place = { phase, fabric: name };
  return [
    ...tiers.flatMap(({ tier, part, switches, powerKw }) =>
      demand("network", `fabric ${name}, ${tier}`, { part, count: switches, powerKw }, { ...place, layer: tier }),
    ),
    ...cables.flatMap((layer) => cableDemands(layer, { ...place, layer: layer.layer })),
  ];
}

function cableDemands({ layer, cables, transceivers }: CablePlan, place: Place): Demand[] {
  const purpose = `fabric ${place.fabric}, ${layer}`;
  return [
    ...cables.flatMap((cable) => demand("network", purpose, cable, place)),
    ...transceivers.flatMap(({ part, count, powerKw }) => demand("network", purpose, { part, count, powerKw }, place)),
  ];
}
