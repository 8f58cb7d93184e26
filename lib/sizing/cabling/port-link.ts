import type { CableLayer } from "../../plan/site-plan";

/** One link of a fabric, with both ends as an installer needs them. */
export interface PortLink {
  readonly fabric: string;
  readonly layer: CableLayer;
  /** Planes, rails, rows and places count from 1. The rail of links between switches is 0. */
  readonly plane: number;
  readonly rail: number;
  /** The end towards the nodes. */
  readonly fromDevice: string;
  readonly fromPort: string;
  readonly fromRack: string;
  /** The end away from the nodes; no rack if it is outside the site. */
  readonly toDevice: string;
  readonly toPort: string;
  readonly toRack: string;
  /** From port to port, with slack. */
  readonly lengthM: number;
  /** Part ids; empty where the catalog has no media, or the cable brings its own ends. */
  readonly cable: string;
  readonly fromModule: string;
  readonly toModule: string;
}
