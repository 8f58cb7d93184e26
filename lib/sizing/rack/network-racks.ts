import { DEFAULT_RACK, type Distribution } from "../../model";
import type { NetworkRackPlan } from "../../plan/site-plan";
import { rackFeedOf, type RackSupply } from "./rack-feed";
import { sum } from "../../units/sum";

/** The racks of switches of one hall, next to pods and in the middle, with their PDUs. */
export interface NetworkRacks {
  readonly count: number;
  /** PDUs of each, and those of them that the load needs. */
  readonly pdusPerRack: number;
  readonly workingPerRack: number;
}

/**
 * The PDUs of a hall's racks of switches: the same number for each rack, sized for the mean load.
 *
 * @param kw nameplate power of all switches and of the nodes in their racks, in kilowatts
 */
export function networkRacksOf(count: number, kw: number, supply: RackSupply): NetworkRacks {
  const { pdus, working } = rackFeedOf(count === 0 ? 0 : kw / count, networkSupply(supply));
  return { count, pdusPerRack: pdus, workingPerRack: working };
}

/** The racks of switches over all halls. */
export function sizeNetworkRacks(
  halls: readonly { readonly count: number; readonly racks: NetworkRacks }[],
  distribution: Distribution,
): NetworkRackPlan {
  const total = (each: (racks: NetworkRacks) => number) => sum(halls.map(({ count, racks }) => count * each(racks)));
  return {
    rack: DEFAULT_RACK,
    count: total((racks) => racks.count),
    rackPdu: networkDistribution(distribution).rackPdu,
    rackPdus: total((racks) => racks.count * racks.pdusPerRack),
    workingRackPdus: total((racks) => racks.count * racks.workingPerRack),
  };
}

function networkSupply(supply: RackSupply): RackSupply {
  return { ...supply, distribution: networkDistribution(supply.distribution) };
}

/** Power distribution of racks of switches: the site's, with a different PDU part if specified. */
export function networkDistribution(distribution: Distribution): Distribution {
  return { ...distribution, rackPdu: distribution.networkRackPdu ?? distribution.rackPdu };
}
