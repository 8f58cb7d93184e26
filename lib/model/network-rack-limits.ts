import type { Catalog } from "../catalog";
import { attempt, pathOf, shown, type Problem } from "../errors";
import { draftAt, draftsAt, type Draft } from "./draft";
import { switchUnits } from "./floor";
import { DEFAULT_RACK } from "./pod";

/** Keys that apply only to pods with their own racks. */
const RACK_KEYS = ["racks", "nodesPerRack", "rack", "feeds", "cooling"] as const;

/**
 * Problems of network racks: too many rack units, and nodes that do not fit.
 *
 * @param site as it is written
 */
export function networkRackProblems(site: unknown, catalog: Catalog): Problem[] {
  const rackUnits = attempt(() => catalog.of(DEFAULT_RACK, "rack")).value?.rackUnits ?? Infinity;
  const [floor] = draftAt(site, ["floor"]);
  const asked = floor?.value["switchUnitsPerRack"];
  const units = typeof asked === "number" ? asked : undefined;
  const usable = switchUnits({ switchUnitsPerRack: units }, rackUnits);
  const tooMany: Problem[] =
    floor === undefined || units === undefined || units <= rackUnits
      ? []
      : [
          {
            code: "SITE004",
            path: pathOf(["switchUnitsPerRack"], floor.path),
            message: `exceeds the height of a network rack (${DEFAULT_RACK})`,
            found: shown(units),
            allowed: `1 to ${rackUnits}`,
            remedy: `use at most ${rackUnits}`,
          },
        ];
  const sharing = draftsAt(site, ["pods"]).filter(({ value }) => value["stands"] === "network-racks");
  return [...tooMany, ...sharing.flatMap((pod) => [...rackKeys(pod), ...nodeProblems(pod, usable, catalog)])];
}

function rackKeys({ path, value }: Draft): Problem[] {
  return RACK_KEYS.filter((key) => value[key] !== undefined).map((key) => ({
    code: "SITE010",
    path: pathOf([key], path),
    message: `\`${key}\` does not apply to nodes in network racks`,
    remedy: `remove \`${key}\`, or \`stands: network-racks\``,
  }));
}

/** A node that does not fit into network racks; another check reports parts of other classes. */
function nodeProblems({ path, value }: Draft, usable: number, catalog: Catalog): Problem[] {
  const id = value["node"];
  const node = typeof id === "string" && catalog.has(id) ? attempt(() => catalog.of(id, "node")).value : undefined;
  if (!node) return [];
  const height = node.rackUnits ?? 1;
  const faults = [
    ...(node.system === undefined ? [] : [`${node.id} is sold in a rack-scale system, which is a rack`]),
    ...(node.liquidShare > 0 ? [`${node.id} is liquid-cooled; network racks are air-cooled only`] : []),
    ...(height > usable ? [`${node.id} is ${height} U high; a network rack has ${usable} usable rack units`] : []),
  ];
  return faults.slice(0, 1).map((message) => ({
    code: "SITE010",
    path: pathOf(["stands"], path),
    message,
    found: shown("network-racks"),
    allowed: "own-racks",
    remedy: "remove `stands`, so that the pod has its own racks",
  }));
}
