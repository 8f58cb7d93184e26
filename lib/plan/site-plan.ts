import type { System } from "../catalog/system";
import type { CoolingPlan } from "./cooling-plan";
import type { FabricPlan, NetworkRackPlan } from "./fabric-plan";
import type { FailurePlan } from "./failure-plan";
import type { OperationPlan } from "./operation-plan";
import type { PhasePlan } from "./phase-plan";
import type { PowerPlan, RackFeedPlan } from "./power-plan";

export type * from "./cooling-plan";
export type * from "./fabric-plan";
export type * from "./failure-plan";
export type * from "./operation-plan";
export type * from "./phase-plan";
export type * from "./power-plan";

/**
 * The plan of a site: every count and every engineering figure, as plain numbers with the unit in the name.
 * Bill of materials, rules, stacks, replica and exports take their figures from here and compute none.
 */
export interface SitePlan {
  readonly site: string;
  readonly title: string;
  /** The phase that is planned; null for the whole site. */
  readonly phase: string | null;
  /** Halls that no fabric leaves. */
  readonly islands: number;
  readonly totals: PlanTotals;
  readonly pods: readonly PodPlan[];
  readonly fabrics: readonly FabricPlan[];
  readonly networkRacks: NetworkRackPlan;
  /** Additional purchases listed in the site file; no other figure of the plan includes them. */
  readonly items: readonly ItemPlan[];
  readonly power: PowerPlan;
  readonly cooling: CoolingPlan;
  /** The loss of each single unit, identical ones as one entry. */
  readonly failures: readonly FailurePlan[];
  readonly operation: OperationPlan;
  readonly phases: readonly PhasePlan[];
}

export interface ItemPlan {
  /** Part id. */
  readonly part: string;
  readonly count: number;
  readonly system: System;
  /** Use in the bill of materials. */
  readonly for: string;
}

export interface PlanTotals {
  readonly gpus: number;
  readonly nodes: number;
  /** Racks of the pods; racks of switches are in `networkRacks`. */
  readonly racks: number;
  /** Dense BF16 throughput of all GPUs over the throughput of an H100 SXM; null if unknown for a GPU. */
  readonly h100Equivalents: number | null;
  /** Dense BF16 throughput of all GPUs; null where the catalog does not know a GPU's. */
  readonly bf16Pflops: number | null;
  /** Nameplate power of nodes, switches and transceivers. */
  readonly itPowerKw: number;
  /** Their typical draw; null where a part does not state its own. */
  readonly typicalItPowerKw: number | null;
  /** IT power with cooling and losses. */
  readonly facilityPowerKw: number;
  /** Facility over IT power. */
  readonly pue: number;
  /** Litres of water per kWh of IT energy. */
  readonly wueLPerKwh: number;
}

export interface PodPlan {
  readonly name: string;
  /** Identical pods of this kind. */
  readonly count: number;
  /** Part ids; no GPU for servers of storage and management. */
  readonly node: string;
  readonly gpu: string | null;
  readonly rack: string;
  readonly rackPdu: string;
  /** Of one pod; no racks if its nodes share racks with switches. */
  readonly nodesPerPod: number;
  readonly racksPerPod: number;
  /** In a full rack; a rack of switches for pods without racks. */
  readonly nodesPerRack: number;
  /** Of all `count` pods. */
  readonly nodes: number;
  readonly gpus: number;
  readonly racks: number;
  readonly rackPdus: number;
  /** Rack-scale systems, which stand for nodes, racks and PDUs; null where nodes are bought one by one. */
  readonly system: { readonly part: string; readonly count: number } | null;
  /** NVLink domains that span several nodes, one in each rack, and their switch trays; null where there are none. */
  readonly nvlink: { readonly domains: number; readonly switchTrays: number } | null;
  /** Manifold pairs, one for each rack of liquid-cooled nodes; null where none is needed. */
  readonly manifolds: { readonly part: string; readonly count: number } | null;
  /** IT power of a full rack; 0 for pods without racks. */
  readonly kwPerRack: number;
  /** Rack units used in a full rack. */
  readonly rackUnitsPerRack: number;
  /** Rack units of a rack; null if unknown. */
  readonly rackHeight: number | null;
  /** IT power of all `count` pods. */
  readonly itPowerKw: number;
  /** Typical power; null if unknown for the node. */
  readonly typicalItPowerKw: number | null;
  /** Load of a full rack on one of its PDUs, and the capacity of the PDU; null without rack PDUs. */
  readonly rackFeed: RackFeedPlan | null;
  /** Busways of one pod, by row of its racks; null where it has none. */
  readonly busways: { readonly rows: number; readonly workingPerRow: number; readonly unitsPerRow: number } | null;
  /** Its part that goes into the cooling loop as heat, and its part that goes into the air. */
  readonly liquidHeatKw: number;
  readonly airHeatKw: number;
  /** Names of its feeds and of its loop; null where nothing is liquid-cooled. */
  readonly feeds: readonly string[];
  readonly cooling: string | null;
}
