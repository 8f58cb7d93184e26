import { keysOfPath, pathOf } from "../../errors";
import { valueAt } from "../../schema/json-schema";
import type { Site } from "../../model";
import { standing, type Finding } from "../../rules";

/** Active findings of only one of two reports. Findings are matched by rule and location, not by message. */
export interface FindingDelta {
  readonly appeared: readonly Finding[];
  readonly vanished: readonly Finding[];
}

/** The findings of a site. */
export interface Found {
  readonly site: Site;
  readonly findings: readonly Finding[];
}

/** New and resolved findings. */
export function findingDelta(before: Found, after: Found): FindingDelta {
  return { appeared: without(after, before), vanished: without(before, after) };
}

/** The findings of one site without a match in the other; each match is used once. */
function without(one: Found, other: Found): Finding[] {
  const left = standing(other.findings).map((finding) => keyOf(finding, other.site));
  return standing(one.findings).filter((finding) => {
    const index = left.indexOf(keyOf(finding, one.site));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Rule and location, with names in place of indexes, since a new entry shifts the indexes after it. */
function keyOf({ rule, path }: Finding, site: Site): string {
  const keys = keysOfPath(path);
  const named = keys.map((key, index) => {
    const name = typeof key === "number" ? valueAt(site, [...keys.slice(0, index + 1), "name"]) : undefined;
    return typeof name === "string" ? name : key;
  });
  return `${rule} ${pathOf(named)}`;
}
