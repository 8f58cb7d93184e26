import type { Catalog } from "../catalog";
import { DEFAULT_RACK, type Redundancy } from "../model";
import { RACK_PDU } from "./defaults";
import type { FabricPlan, NetworkRackPlan } from "./plan";
import { pdusPerRack } from "./pod";
import { sum } from "./sum";

/** Racks for the switches of all fabrics, as the floor has them, with their PDUs. */
export function sizeNetworkRacks(
  fabrics: readonly FabricPlan[],
  count: number,
  redundancy: Redundancy,
  catalog: Catalog,
): NetworkRackPlan {
  const powerKw = sum(fabrics.flatMap((fabric) => fabric.tiers.map((tier) => tier.powerKw)));
  const kwPerRack = count === 0 ? 0 : powerKw / count;
  return { rack: DEFAULT_RACK, count, rackPdu: RACK_PDU, rackPdus: count * pdusPerRack(kwPerRack, redundancy, catalog) };
}
