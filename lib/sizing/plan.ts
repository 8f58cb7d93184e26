import type { Fabric, Feed, Loop, Redundancy } from "../model";

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
  readonly power: PowerPlan;
  readonly cooling: CoolingPlan;
  readonly phases: readonly PhasePlan[];
}

export interface PlanTotals {
  readonly gpus: number;
  readonly nodes: number;
  /** Racks of the pods; racks of switches are in `networkRacks`. */
  readonly racks: number;
  /** Dense BF16 throughput of all GPUs over that of an H100 SXM; null where the catalog does not know a GPU's. */
  readonly h100Equivalents: number | null;
  /** Dense BF16 throughput of all GPUs; null where the catalog does not know a GPU's. */
  readonly bf16Pflops: number | null;
  /** Largest draw of nodes, switches and transceivers. */
  readonly itPowerKw: number;
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
  /** Of one pod. */
  readonly nodesPerPod: number;
  readonly racksPerPod: number;
  /** In a full rack. */
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
  /** IT power of a full rack. */
  readonly kwPerRack: number;
  /** Rack units used in a full rack. */
  readonly rackUnitsPerRack: number;
  /** Rack units of a rack; null where its part states none. */
  readonly rackHeight: number | null;
  /** IT power of all `count` pods. */
  readonly itPowerKw: number;
  /** Its part that goes into the cooling loop as heat, and its part that goes into the air. */
  readonly liquidHeatKw: number;
  readonly airHeatKw: number;
  /** Names of its feeds and of its loop; null where nothing is liquid-cooled. */
  readonly feeds: readonly string[];
  readonly cooling: string | null;
}

export type TierName = "leaf" | "spine" | "core";
export type CableLayer = "node-leaf" | "leaf-spine" | "spine-core";

export interface FabricPlan {
  readonly name: string;
  readonly role: Fabric["role"];
  readonly topology: Fabric["topology"];
  /** Names of its pods. */
  readonly pods: readonly string[];
  readonly rails: number;
  readonly planes: number;
  /**
   * NICs joined, each counted once however many planes it is split over; without fabric managers. Out of band also the
   * management ports of rack PDUs and of the switches of other fabrics.
   */
  readonly endpoints: number;
  readonly oversubscription: number;
  /** Whether the site names no fabrics, so that this one is gigasite's own proposal. */
  readonly derived: boolean;
  /** Ports of a leaf for endpoints and uplinks of one speed, and the speed of the link of an endpoint. */
  readonly radix: number;
  readonly linkGbps: number;
  /** Ports of a spine and of a core, and the speed of the links between switches. */
  readonly spineRadix: number;
  readonly uplinkGbps: number;
  /** Over all planes and rails of the halls in which the fabric can be built, see `unbuildable`. */
  readonly tiers: readonly TierPlan[];
  readonly cables: readonly CablePlan[];
  /**
   * What half of the endpoints of one hall can send to its other half: that of the hall with the least, since no link
   * leaves a hall. 0 where the fabric cannot be built in one.
   */
  readonly bisectionTbps: number;
  /** Draw of switches and of transceivers in switches and nodes. */
  readonly powerKw: number;
  /** Why the fabric cannot be built, in one hall at least; null where it can in all. */
  readonly unbuildable: string | null;
}

export interface TierPlan {
  readonly tier: TierName;
  readonly switches: number;
  /** Part id. */
  readonly part: string;
  /** Ports used of one switch, towards the nodes and away from them, at the speed of a link. */
  readonly downPorts: number;
  readonly upPorts: number;
  /** Largest draw of all its switches, with the modules in them. */
  readonly powerKw: number;
}

export interface CablePlan {
  readonly layer: CableLayer;
  /** Links, which is cables except where one cable carries several links. */
  readonly count: number;
  /** Longest run of the layer, with slack; what the medium is chosen by. */
  readonly lengthM: number;
  /** Mean run of the layer, with slack. */
  readonly meanLengthM: number;
  /** Cables by part, shortest first; none where the catalog has no media for the longest run. */
  readonly cables: readonly { readonly part: string; readonly count: number }[];
  /** Modules at both ends; none for cables that bring their own. */
  readonly transceivers: readonly TransceiverPlan[];
}

export interface TransceiverPlan {
  readonly part: string;
  readonly count: number;
  /** The end towards the nodes, or the one away from them. */
  readonly end: "lower" | "upper";
  /** Draw of all of them; 0 where the draw of the switches they sit in holds it already. */
  readonly powerKw: number;
}

/** Racks that hold the switches. */
export interface NetworkRackPlan {
  readonly rack: string;
  readonly count: number;
  readonly rackPdu: string;
  readonly rackPdus: number;
}

export interface PowerPlan {
  readonly redundancy: Redundancy;
  readonly feeds: readonly FeedPlan[];
  readonly storage: readonly StoragePlan[];
  /** From medium to low voltage; part id and number. */
  readonly transformers: { readonly part: string; readonly count: number };
  /** Losses between the feeds and the loads. */
  readonly lossesKw: number;
}

export interface FeedPlan {
  readonly name: string;
  readonly kind: Feed["kind"];
  /** Its units; null where it has no part. */
  readonly units: { readonly part: string; readonly count: number } | null;
  readonly capacityKw: number;
  readonly loadKw: number;
  /** Load over capacity; null for a feed that can carry nothing. */
  readonly utilization: number | null;
  /** Load after the loss of the other feed that hurts it most. */
  readonly worstCaseLoadKw: number;
}

export interface StoragePlan {
  readonly name: string;
  readonly part: string;
  readonly count: number;
  readonly powerKw: number;
  readonly energyKwh: number;
}

export interface CoolingPlan {
  readonly loops: readonly LoopPlan[];
  /** Heat that no loop takes up, and what takes it. */
  readonly air: { readonly heatKw: number };
  readonly heatRejection: HeatRejectionPlan;
  /** Electrical power of pumps, fans and chillers. */
  readonly powerKw: number;
}

export interface LoopPlan {
  readonly name: string;
  readonly kind: Loop["kind"];
  readonly heatKw: number;
  /** Capacity of the units that work, without spares. */
  readonly capacityKw: number;
  /** Part id of its units; null where the loop has none. */
  readonly cdu: string | null;
  /** All units, with spares. */
  readonly cdus: number;
  readonly redundancy: Redundancy;
  readonly flowLpm: number;
  readonly supplyC: number;
  readonly returnC: number;
}

export interface HeatRejectionPlan {
  readonly part: string;
  /** All units, with spares. */
  readonly units: number;
  readonly heatKw: number;
  readonly capacityKw: number;
  readonly redundancy: Redundancy;
}

export interface PhasePlan {
  readonly name: string;
  readonly date: string;
  readonly gpus: number;
  readonly itPowerKw: number;
  readonly feedCapacityKw: number;
}
