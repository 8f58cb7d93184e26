import { DEFAULT_RACK } from "../model";
import type { FabricPlan, NetworkRackPlan } from "./plan";
import { rackFeedOf, type RackSupply } from "./rack-feed";
import { sum } from "./sum";

/** Racks for the switches of all fabrics, as the floor has them, with their PDUs. */
export function sizeNetworkRacks(fabrics: readonly FabricPlan[], count: number, supply: RackSupply): NetworkRackPlan {
  const powerKw = sum(fabrics.flatMap((fabric) => fabric.tiers.map((tier) => tier.powerKw)));
  const kwPerRack = count === 0 ? 0 : powerKw / count;
  const { rackPdu } = supply.distribution;
  return { rack: DEFAULT_RACK, count, rackPdu, rackPdus: count * rackFeedOf(kwPerRack, supply).pdus };
}
