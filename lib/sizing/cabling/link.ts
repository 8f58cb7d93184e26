import type { CableLayer } from "../../plan";
import type { Device } from "../topology/device";

/** A device at an end of links, with its name and the name of its rack, which is empty outside the site. */
export interface LinkEnd {
  readonly device: Device;
  readonly name: string;
  readonly rack: string;
}

/** One link of a fabric between two devices. */
export interface Link {
  readonly fabric: string;
  readonly layer: CableLayer;
  /** Planes and rails count from 1. The rail of links between switches is 0. */
  readonly plane: number;
  readonly rail: number;
  /** The end towards the nodes. */
  readonly from: LinkEnd;
  readonly fromPort: string;
  /** The end away from the nodes. */
  readonly to: LinkEnd;
  readonly toPort: string;
  /** From port to port, with slack. */
  readonly lengthM: number;
  /** Part ids; empty where the catalog has no media, or the cable brings its own ends. */
  readonly cable: string;
  readonly fromModule: string;
  readonly toModule: string;
}
