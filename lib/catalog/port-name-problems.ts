import { shown, type Problem } from "../errors";
import type { PartOf } from "./part";
import { PORT_PLACEHOLDERS, portNames, uplinkNames } from "./port-names";

/** Brackets and braces that a template leaves behind where it is misspelt. */
const REST = /[[\]{}]/;

/**
 * What is wrong with the names that a switch gives its ports, coded PART006: at each of its splits every port, uplinks
 * among them, needs a name that no other has. An installer could not follow a cable schedule otherwise.
 *
 * @param path of the template in the site, such as `parts[0].portNames`
 */
export function problemsOfPortNames(device: PartOf<"switch">, path: string): Problem[] {
  if (device.portNames === undefined) return [];
  const [message] = device.splits.flatMap((ways) => faultsAt(device, ways));
  if (message === undefined) return [];
  return [
    {
      code: "PART006",
      path,
      message,
      found: shown(device.portNames),
      allowed: `a text with ${PORT_PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}; text for breakout ports only in brackets`,
      remedy:
        "use placeholders that make each name unique, as in `swp{port}[s{lane}]` or `{cage}/{subport}`, or remove `portNames`",
    },
  ];
}

function faultsAt(device: PartOf<"switch">, ways: number): string[] {
  const names = [...portNames(device, device.ports * ways), ...uplinkNames(device)];
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(name).size);
  const misspelt = names.find((name) => REST.test(name));
  const at = ways === 1 ? "" : ` at a breakout into ${ways}`;
  return [
    ...(misspelt === undefined ? [] : [`a port would be named ${shown(misspelt)}${at}`]),
    ...(twice === undefined ? [] : [`several ports would be named ${shown(twice)}${at}`]),
  ];
}
