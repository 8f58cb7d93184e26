import type { CablePlan, FabricPlan, PodPlan, PowerStagePlan, SitePlan } from "../sizing/plan";
import type { System } from "../catalog/system";

/** So many of a part for one purpose. */
export interface Demand extends Item {
  readonly system: System;
  readonly purpose: string;
}

interface Item {
  /** Part id. */
  readonly part: string;
  readonly count: number;
  /** Electrical draw of the whole count, where the plan states it. Default: that of the part. */
  readonly powerKw?: number;
}

/**
 * Everything that the plan says is to be bought, in its order, none of it with a count of 0. Parts that come inside
 * others (GPUs, NICs) are no part of it. The same part can be demanded for the same purpose more than once.
 */
export function demandsOf(plan: SitePlan): Demand[] {
  const { networkRacks, power, cooling } = plan;
  return [
    ...plan.pods.flatMap(podDemands),
    ...plan.fabrics.flatMap(fabricDemands),
    ...demand("network", "network racks", { part: networkRacks.rack, count: networkRacks.count }),
    ...demand("power", "network racks", { part: networkRacks.rackPdu, count: networkRacks.rackPdus }),
    ...power.feeds.flatMap((feed) => demand("power", `feed ${feed.name}`, feed.units)),
    ...power.stages.flatMap(({ stage, part, units }) => demand("power", STAGE_PURPOSES[stage], { part, count: units })),
    ...power.storage.flatMap(({ name, part, count }) => demand("power", `storage ${name}`, { part, count })),
    ...cooling.loops.flatMap((loop) => demand("cooling", `loop ${loop.name}`, unitsOf(loop.cdu, loop.cdus))),
    ...demand("cooling", "heat rejection", unitsOf(cooling.heatRejection.part, cooling.heatRejection.units)),
    // They are not powered as far as the plan knows.
    ...plan.items.flatMap(({ part, count, system, for: purpose }) => demand(system, purpose, { part, count, powerKw: 0 })),
  ];
}

/** What stands between racks and feeds; PDUs are bought with their racks. */
const STAGE_PURPOSES: Readonly<Record<PowerStagePlan["stage"], string | null>> = {
  "rack-pdu": null,
  busway: "busways",
  ups: "UPS",
  transformer: "transformers",
};

function demand(system: System, purpose: string | null, item: Item | null): Demand[] {
  return purpose === null || item === null || item.count === 0 ? [] : [{ ...item, system, purpose }];
}

function unitsOf(part: string | null, count: number): Item | null {
  return part === null ? null : { part, count };
}

function podDemands(pod: PodPlan): Demand[] {
  const purpose = `pod ${pod.name}`;
  return [
    ...(pod.system
      ? demand("compute", purpose, { ...pod.system, powerKw: pod.itPowerKw })
      : [
          ...demand("compute", purpose, { part: pod.node, count: pod.nodes }),
          ...demand("compute", purpose, { part: pod.rack, count: pod.racks }),
        ]),
    ...demand("power", purpose, { part: pod.rackPdu, count: pod.rackPdus }),
    ...demand("cooling", purpose, pod.manifolds),
  ];
}

function fabricDemands(fabric: FabricPlan): Demand[] {
  return [
    ...fabric.tiers.flatMap(({ tier, part, switches, powerKw }) =>
      demand("network", `fabric ${fabric.name}, ${tier}`, { part, count: switches, powerKw }),
    ),
    ...fabric.cables.flatMap((cables) => cableDemands(fabric.name, cables)),
  ];
}

function cableDemands(fabric: string, { layer, cables, transceivers }: CablePlan): Demand[] {
  const purpose = `fabric ${fabric}, ${layer}`;
  return [
    ...cables.flatMap((cable) => demand("network", purpose, cable)),
    ...transceivers.flatMap(({ part, count, powerKw }) => demand("network", purpose, { part, count, powerKw })),
  ];
}
