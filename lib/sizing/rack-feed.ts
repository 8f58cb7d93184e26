import type { Catalog } from "../catalog";
import type { Distribution, Redundancy } from "../model";
import type { RackFeedPlan } from "./plan";
import { unitsFor } from "./redundancy";

/**
 * Share of a feed's amperage that may be used for good, in percent: NetBox's default for power feeds, and what the
 * National Electrical Code (NFPA 70, 210.20) leaves of a breaker to a continuous load.
 */
const MAX_UTILIZATION_PCT = 80;

/** What the racks hang on. */
export interface RackSupply {
  readonly distribution: Distribution;
  readonly redundancy: Redundancy;
  readonly catalog: Catalog;
}

/**
 * What a feed can give for good, in kilovolt-amperes: `voltage x amperage x maxUtilization`, times the square root of 3
 * with three phases. Source: NetBox, `PowerFeed.available_power`.
 *
 * @param maxUtilizationPct in percent
 */
export function availableKva(voltageV: number, amperageA: number, phases: 1 | 3, maxUtilizationPct: number): number {
  return (phaseFactor(phases) * voltageV * amperageA * maxUtilizationPct) / 100 / 1000;
}

/** The current of a load in amperes: `kW x 1000 / (V x pf)`, over the square root of 3 with three phases. */
export function amperes(loadKw: number, { voltage, phases, powerFactor }: Distribution): number {
  return (loadKw * 1000) / (voltage * powerFactor * phaseFactor(phases));
}

/**
 * The PDUs of a rack: as many as carry it, and those that the redundancy adds. They stand on the site's voltage and
 * phases. What one carries is its stated capacity, or less where the site's voltage and power factor leave less of it.
 */
export function rackFeedOf(kwPerRack: number, { distribution, redundancy, catalog }: RackSupply): RackFeedPlan {
  const { voltage, phases, rackPdu } = distribution;
  const part = catalog.of(rackPdu, "rack-pdu");
  // A PDU that states no amperage is taken to have the one that its capacity asks for.
  const amperageA = part.amperage ?? (amperes(part.capacity.toKilowatts(), distribution) * 100) / MAX_UTILIZATION_PCT;
  const availableKw = availableKva(voltage, amperageA, phases, MAX_UTILIZATION_PCT);
  const pduKw = rackPduKw({ distribution, catalog });
  const { working, installed } = unitsFor(kwPerRack, pduKw, redundancy);
  const loadKw = installed === 0 ? 0 : kwPerRack / installed;
  return {
    voltageV: voltage,
    phases,
    amperageA,
    maxUtilizationPct: MAX_UTILIZATION_PCT,
    availableKw,
    pduKw,
    pdus: installed,
    working,
    loadKw,
    loadA: amperes(loadKw, distribution),
    worstCaseLoadKw: working === 0 ? 0 : kwPerRack / working,
  };
}

/** What a PDU of a rack carries, as {@link rackFeedOf} counts them. */
export function rackPduKw({ distribution, catalog }: Pick<RackSupply, "distribution" | "catalog">): number {
  const { voltage, phases, powerFactor, rackPdu } = distribution;
  const { capacity, amperage } = catalog.of(rackPdu, "rack-pdu");
  const stated = capacity.toKilowatts();
  if (amperage === undefined) return stated;
  return Math.min(stated, availableKva(voltage, amperage, phases, MAX_UTILIZATION_PCT) * powerFactor);
}

function phaseFactor(phases: 1 | 3): number {
  return Math.sqrt(phases);
}
