import type { Catalog } from "../catalog";
import type { Redundancy } from "../model";
import { RACK_PDU } from "./defaults";
import type { FabricPlan, NetworkRackPlan } from "./plan";
import { pdusPerRack } from "./pod";
import { sum } from "./sum";

/** The rack of switches, and the rack units of it that patch panels take, general practice. */
const RACK = "generic-rack-48u";
const PATCH_UNITS = 8;

/** Racks for the switches of all fabrics. */
export function sizeNetworkRacks(fabrics: readonly FabricPlan[], redundancy: Redundancy, catalog: Catalog): NetworkRackPlan {
  const tiers = fabrics.flatMap((fabric) => fabric.tiers);
  const units = sum(tiers.map((tier) => tier.switches * (catalog.get(tier.part).rackUnits ?? 0)));
  const usable = (catalog.of(RACK, "rack").rackUnits ?? 0) - PATCH_UNITS;
  const count = Math.ceil(units / usable);
  const kwPerRack = count === 0 ? 0 : sum(tiers.map((tier) => tier.powerKw)) / count;
  return { rack: RACK, count, rackPdu: RACK_PDU, rackPdus: count * pdusPerRack(kwPerRack, redundancy, catalog) };
}
