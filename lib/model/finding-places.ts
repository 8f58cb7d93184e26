import { isMapping, type Place } from "../errors";
import { valueAt } from "../schema/json-schema";
import { besideFile } from "./load-site";
import { readText, type ReadText } from "./read-text";
import { yamlSource, type YamlSource } from "./yaml/source";

/**
 * Finds the place of a finding in a site file, or in a campus file and its sites.
 *
 * @param file a valid site or campus file
 * @param read gives the text of a file. Default: from the disk.
 * @returns gives the place of a path, such as `power.feeds[0]`, or `site-1: power.feeds[0]` in a campus; for a key that
 *   the file leaves to its default, the place of the mapping around it
 * @throws GigasiteError FILE001 to FILE006 if a file cannot be read
 */
export function findingPlaces(file: string, read: ReadText = readText): (path: string) => Place {
  const source = yamlSource(read(file), file);
  const sites = campusSources(source, file, read);
  return (path) => {
    const [, site = "", rest = ""] = /^([\w-]+): (.*)$/s.exec(path) ?? [];
    return sites.get(site)?.placeOf({ path: rest }) ?? source.placeOf({ path });
  };
}

/** The files of the sites of a campus by the name of the site; none for a site. */
function campusSources(campus: YamlSource, file: string, read: ReadText): ReadonlyMap<unknown, YamlSource> {
  const { kind, sites } = isMapping(campus.value) ? campus.value : {};
  const names: readonly unknown[] = kind !== undefined && Array.isArray(sites) ? sites : [];
  const sources = names.map((name) => {
    const path = besideFile(file, String(name));
    return yamlSource(read(path), path);
  });
  return new Map(sources.map((source) => [valueAt(source.value, ["name"]), source]));
}
