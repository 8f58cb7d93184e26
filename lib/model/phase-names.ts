import { valueAt } from "../schema/json-schema";
import { nameSchema } from "./name";
import { readText } from "./read-text";
import { yamlSource } from "./yaml/source";

/**
 * The names of the phases in a site file, which need not be valid otherwise. Other texts are left out: shells complete words
 * with them.
 * @throws GigasiteError FILE001 to FILE006 if the file cannot be read
 */
export function phaseNames(file: string): string[] {
  const phases = valueAt(yamlSource(readText(file), file).value, ["phases"]);
  const names = Array.isArray(phases) ? phases.map((phase): unknown => valueAt(phase, ["name"])) : [];
  return names.filter((name): name is string => nameSchema().safeParse(name).success);
}
