import type { CheckedSite } from "../model";
import { fabricsOf } from "./design/defaults";
import { mediaOf } from "./cabling/cable-plan";
import { islandsOf } from "./hall/island";
import { layOut } from "./hall/layout";
import { PlaneWalk } from "./cabling/plane-walk";
import type { PortLink } from "./cabling/port-link";
import { podsOf } from "./pod";

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
