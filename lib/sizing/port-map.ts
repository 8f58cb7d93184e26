import type { CheckedSite } from "../model";
import type { Link } from "./cabling/link";
import { planeLinks } from "./cabling/plane-links";
import type { PortLink } from "./cabling/port-link";
import { hallsOf, type Halls } from "./halls";

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
  for (const links of siteLinks(checked)) {
    for (const link of links) yield portLink(link);
  }
}

/** The same with devices as values, several links together: a step of a generator costs more than a link. */
export function siteLinks({ site, catalog }: Pick<CheckedSite, "site" | "catalog">): Generator<Link[]> {
  return linksOf(hallsOf(site, catalog), site.islands);
}

/**
 * The links of halls.
 * @param islands halls of the site
 */
export function* linksOf(halls: readonly Halls[], islands: number): Generator<Link[]> {
  let number = 0;
  for (const { count, hall, fabrics } of halls) {
    for (let index = 0; index < count; index++) {
      number++;
      let externalBefore = 0;
      for (const { fabric, media } of fabrics) {
        for (const plane of hall.planesOf(fabric)) {
          yield* planeLinks({ hall, plane, media, number: islands === 1 ? 0 : number, externalBefore });
          externalBefore += fabric.fabric.externalLinks;
        }
      }
    }
  }
}

function portLink(link: Link): PortLink {
  const { from, to } = link;
  return {
    fabric: link.fabric,
    layer: link.layer,
    plane: link.plane,
    rail: link.rail,
    fromDevice: from.name,
    fromPort: link.fromPort,
    fromRack: from.rack,
    toDevice: to.name,
    toPort: link.toPort,
    toRack: to.rack,
    lengthM: link.lengthM,
    cable: link.cable,
    fromModule: link.fromModule,
    toModule: link.toModule,
  };
}
