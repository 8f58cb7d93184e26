import type { Feed, Redundancy } from "../model";

/** A PDU of a full rack as a power feed, in NetBox's terms. */
export interface RackFeedPlan {
  readonly voltageV: number;
  readonly phases: 1 | 3;
  /** Rating of the PDU's feed. */
  readonly amperageA: number;
  /** Share of the amperage that may be used for good, in percent. */
  readonly maxUtilizationPct: number;
  /** `voltage x amperage x maxUtilization`, times the square root of 3 with three phases. */
  readonly availableKw: number;
  /** Capacity of the PDU in real power, by its rating and the rating of its feed. */
  readonly pduKw: number;
  /** PDUs of the rack, and those that its load needs. */
  readonly pdus: number;
  readonly working: number;
  /** Draw and current of each PDU with all of them in use, and with no more than are needed. */
  readonly loadKw: number;
  readonly loadA: number;
  readonly worstCaseLoadKw: number;
}

export interface PowerPlan {
  readonly redundancy: Redundancy;
  readonly feeds: readonly FeedPlan[];
  readonly storage: readonly StoragePlan[];
  /** From the racks to the feeds: rack PDUs, busway, UPS and transformers, those that the site has. */
  readonly stages: readonly PowerStagePlan[];
  /** Losses between the feeds and the loads, of all stages. */
  readonly lossesKw: number;
  /** How long full batteries carry the whole site; 0 where there are none or they give too little power. */
  readonly rideThroughMinutes: number;
}

/** Units of one sort between the feeds and the racks. */
export interface PowerStagePlan {
  readonly stage: "rack-pdu" | "busway" | "ups" | "transformer";
  readonly part: string;
  /** Units that the load needs, and all of them. */
  readonly working: number;
  readonly units: number;
  /** Real power that all of them can carry. */
  readonly capacityKw: number;
  /** Real power supplied towards the racks, and the losses on the way. */
  readonly loadKw: number;
  readonly lossKw: number;
}

export interface FeedPlan {
  readonly name: string;
  readonly kind: Feed["kind"];
  /** Its units; null where it has no part. */
  readonly units: { readonly part: string; readonly count: number } | null;
  /** Derated capacity of one unit; null without a part. */
  readonly unitKw: number | null;
  /** Capacity with all units, and without reserve units. */
  readonly capacityKw: number;
  readonly firmKw: number;
  readonly loadKw: number;
  /** Load over capacity; null for a feed that can carry nothing. */
  readonly utilization: number | null;
  /** Largest load after the loss of any single unit of the site, were nothing shut down. */
  readonly worstCaseLoadKw: number;
}

export interface StoragePlan {
  readonly name: string;
  readonly part: string;
  readonly count: number;
  readonly powerKw: number;
  readonly energyKwh: number;
}
