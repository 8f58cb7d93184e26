import type { PartOf } from "../catalog";

/** How a switch prints its ports unless the catalog says otherwise. */
const PLAIN = "port {port}[/{lane}]";

/**
 * The names of a switch's ports at the speed of a link, in order. The template of the part stands for each of them:
 * `{port}` is the full-speed port and `{cage}` the cage, both counted from 1, `{lane}` the part of a split port counted
 * from 0, `{subport}` the port of a cage counted from 1. What stands in brackets is for split ports only.
 */
export function portNames(device: PartOf<"switch">, radix: number): string[] {
  const split = radix / device.ports;
  const perCage = radix / (device.cages ?? device.ports);
  const template = (device.portNames ?? PLAIN).replace(/\[(.*?)\]/g, split > 1 ? "$1" : "");
  return Array.from({ length: radix }, (_, index) =>
    template
      .replace("{port}", String(Math.floor(index / split) + 1))
      .replace("{cage}", String(Math.floor(index / perCage) + 1))
      .replace("{lane}", String(index % split))
      .replace("{subport}", String((index % perCage) + 1)),
  );
}
