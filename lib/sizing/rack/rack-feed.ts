import type { Catalog } from "../../catalog";
import type { Distribution, Redundancy } from "../../model";
import type { RackFeedPlan } from "../../plan/site-plan";
import { unitsFor } from "../design/redundancy";

/**
 * Share of a feed's amperage for continuous use, in percent: NetBox's default for power feeds, and the continuous load
 * permitted on a breaker by the National Electrical Code (NFPA 70, 210.20).
 */
const MAX_UTILIZATION_PCT = 80;

/** Power supply of the racks. */
export interface RackSupply {
  readonly distribution: Distribution;
  readonly redundancy: Redundancy;
  readonly catalog: Catalog;
}

/**
 * Continuous capacity of a feed in kilovolt-amperes: `voltage x amperage x maxUtilization`, times the square root of 3 with
 * three phases. Source: NetBox, `PowerFeed.available_power`.
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
 * The PDUs of a rack: enough for its load, plus those for redundancy, at the site's voltage and phases. The capacity of a
 * PDU is the stated one, or lower if the site's voltage and power factor limit it.
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

/** Capacity of a rack PDU in kilowatts, as in {@link rackFeedOf}. */
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
