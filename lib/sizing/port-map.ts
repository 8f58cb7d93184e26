import type { CheckedSite } from "../model";
import { fabricsOf } from "./defaults";
import { mediaOf } from "./cable-plan";
import { islandsOf } from "./island";
import { layOut } from "./layout";
import { PlaneWalk } from "./plane-walk";
import type { CableLayer } from "./plan";
import { podsOf } from "./pod";

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

/**
 * Every link of every fabric of a site, each once, in a stable order: by hall, fabric and plane, from the nodes up.
 * Generated one at a time, so that memory does not grow with the site.
 *
 * Devices are named by position, counted from 1: a node `<pod>-<number>-r<rack>-n<node>`, a node of a pod without racks
 * `<pod>-<number>-n<node>`, a PDU of a pod's rack `<pod>-<number>-r<rack>-pdu<number>`, a PDU of a rack of switches
 * `<rack>-pdu<number>`, a switch `<fabric>-p<plane>-<tier>-<number>`, a fabric manager `<fabric>-manager-<number>`. The
 * network outside the site is `external`, without a rack, with one port per link. A rack is named by row and position,
 * `r<row>-<position>`. In a site of several halls each name starts with `i<hall>-`.
 */
export function* portMap(checked: Pick<CheckedSite, "site" | "catalog">): Generator<PortLink> {
  for (const links of portMapByDevice(checked)) yield* links;
}

/** The same, the links of a device together: a generator costs more than a link. */
export function* portMapByDevice({ site, catalog }: Pick<CheckedSite, "site" | "catalog">): Generator<PortLink[]> {
  const fabrics = fabricsOf(site, catalog);
  let hall = 0;
  for (const { count, pods } of islandsOf(podsOf(site, catalog), site.islands)) {
    const layout = layOut(site, fabrics, pods, catalog);
    const wirings = layout.wirings.map((wiring) => ({ wiring, media: mediaOf(layout, wiring, catalog) }));
    for (let index = 0; index < count; index++) {
      hall++;
      const prefix = site.islands === 1 ? "" : `i${hall}-`;
      for (const { wiring, media } of wirings) {
        for (let plane = 0; wiring.shape && plane < wiring.fabric.planes; plane++) {
          yield* new PlaneWalk(layout, wiring, plane, prefix, media).links();
        }
      }
    }
  }
}
