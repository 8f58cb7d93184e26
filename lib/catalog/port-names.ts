import type { PartOf } from "./part";

/** How a switch prints its ports unless the catalog says otherwise. */
const PLAIN = "port {port}[/{lane}]";

/** Placeholders of a port name template, each in braces. */
export const PORT_PLACEHOLDERS = ["port", "cage", "subport", "cageport", "lane", "breakout"] as const;

type Place = Readonly<Record<(typeof PORT_PLACEHOLDERS)[number], number>>;

/**
 * The names of a switch's ports at the speed of a link, in order, from the template of the part: `{port}` is the full-speed
 * port and `{cage}` the cage, both counted from 1, `{lane}` the subport of a breakout counted from 0 and `{breakout}` the
 * same from 1, `{subport}` the port within its cage counted from 1 and `{cageport}` its full-speed port. Text in brackets
 * applies to breakouts only.
 *
 * @param radix ports at that speed: the full-speed ports times the ways that each is split
 */
export function portNames(device: PartOf<"switch">, radix: number): string[] {
  const split = radix / device.ports;
  const perCage = radix / cagesOf(device);
  const template = templateOf(device, split);
  return Array.from({ length: radix }, (_, index) =>
    printed(template, {
      port: Math.floor(index / split) + 1,
      cage: Math.floor(index / perCage) + 1,
      subport: (index % perCage) + 1,
      cageport: Math.floor((index % perCage) / split) + 1,
      lane: index % split,
      breakout: (index % split) + 1,
    }),
  );
}

/** The names of dedicated uplink ports, in order: numbers continue, and each port has a separate cage. */
export function uplinkNames(device: PartOf<"switch">): string[] {
  const template = templateOf(device, 1);
  return Array.from({ length: device.uplinkPorts }, (_, index) =>
    printed(template, {
      port: device.ports + index + 1,
      cage: cagesOf(device) + index + 1,
      subport: 1,
      cageport: 1,
      lane: 0,
      breakout: 1,
    }),
  );
}

function cagesOf({ cages, ports }: PartOf<"switch">): number {
  return cages ?? ports;
}

function templateOf({ portNames: own = PLAIN }: PartOf<"switch">, split: number): string {
  return own.replace(/\[([^[\]]*)\]/g, split > 1 ? "$1" : "");
}

function printed(template: string, place: Place): string {
  return PORT_PLACEHOLDERS.reduce((name, key) => name.replaceAll(`{${key}}`, String(place[key])), template);
}
