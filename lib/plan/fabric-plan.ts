import type { Fabric } from "../model";

export type TierName = "leaf" | "spine" | "core";
/** Layers between neighbouring tiers, then links between the leaves of a pair, and those out of the site. */
export type CableLayer = "node-leaf" | "leaf-spine" | "spine-core" | "leaf-leaf" | "external";

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
   * management ports of the PDUs of all racks and of the switches of other fabrics; uplinks of the leaves of fabrics that
   * name this one.
   */
  readonly endpoints: number;
  readonly oversubscription: number;
  /** The fabric that its leaves are joined with in place of spines; null where they have their own. */
  readonly uplinksTo: string | null;
  /** Whether the site specifies no fabrics, so that this is a default fabric. */
  readonly derived: boolean;
  /** Ports of a leaf for endpoints and uplinks of one speed, and the speed of the link of an endpoint. */
  readonly radix: number;
  readonly linkGbps: number;
  /** Links of devices and fabric managers over all planes, by speed and by how many share a port of a leaf; fastest first. */
  readonly linkSpeeds: readonly LinkSpeedPlan[];
  /** Cages of leaves whose ports are split unlike each other, since fabric managers share them with devices. */
  readonly mixedCages: number;
  /** Ports of a spine and of a core, and the speed of the links between switches. */
  readonly spineRadix: number;
  readonly uplinkGbps: number;
  /** Over all planes and rails of the halls in which the fabric can be built, see `unbuildable`. */
  readonly tiers: readonly TierPlan[];
  readonly cables: readonly CablePlan[];
  /**
   * Bandwidth between two halves of the endpoints of one hall, for the hall with the lowest; no link leaves a hall. 0 if the
   * fabric is infeasible in any hall.
   */
  readonly bisectionTbps: number;
  /** Draw of switches and of transceivers in switches and nodes. */
  readonly powerKw: number;
  /** Reason why the fabric is infeasible in a hall; null if it is feasible in every hall. */
  readonly unbuildable: string | null;
}

export interface LinkSpeedPlan {
  readonly gbps: number;
  readonly perPort: number;
  readonly links: number;
}

export interface TierPlan {
  readonly tier: TierName;
  readonly switches: number;
  /** Part id. */
  readonly part: string;
  /** Ports used of one switch, towards the nodes and away from them, at the speed of a link. */
  readonly downPorts: number;
  readonly upPorts: number;
  /** Nameplate power of all switches, including their modules. */
  readonly powerKw: number;
}

export interface CablePlan {
  readonly layer: CableLayer;
  /** Links, which is cables except where one cable carries several links. */
  readonly count: number;
  /** Longest cable run of the layer, with slack; it decides on the medium. */
  readonly lengthM: number;
  /** Mean run of the layer, with slack. */
  readonly meanLengthM: number;
  /** Cables by part, shortest first for each kind of links; none where the catalog has no media for the longest run. */
  readonly cables: readonly { readonly part: string; readonly count: number }[];
  /** Modules at both ends, out of the site at the own end; none for cables that bring their own. */
  readonly transceivers: readonly TransceiverPlan[];
}

export interface TransceiverPlan {
  readonly part: string;
  readonly count: number;
  /** The end towards the nodes, or the one away from them. */
  readonly end: "lower" | "upper";
  /** Nameplate power of all of them; 0 if the power of their switches includes it. */
  readonly powerKw: number;
}

/** Racks of the switches, and of the nodes of pods without racks. */
export interface NetworkRackPlan {
  readonly rack: string;
  readonly count: number;
  readonly rackPdu: string;
  /** All of their PDUs, and those of them that the load needs. */
  readonly rackPdus: number;
  readonly workingRackPdus: number;
}
