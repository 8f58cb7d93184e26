import { keysOfPath, pathOf } from "../errors";
import { valueAt } from "../errors/json-schema";
import type { Site } from "../model";
import { standing, type Finding } from "../rules";

/** Findings that count and that one of two reports has alone. One with other figures in its words is the same finding. */
export interface FindingDelta {
  readonly appeared: readonly Finding[];
  readonly vanished: readonly Finding[];
}

/** The findings of a site. */
export interface Found {
  readonly site: Site;
  readonly findings: readonly Finding[];
}

/** What is wrong in one of two sites alone. */
export function findingDelta(before: Found, after: Found): FindingDelta {
  return { appeared: without(after, before), vanished: without(before, after) };
}

/** The findings of one that the other does not have; of several alike as many as it has more. */
function without(one: Found, other: Found): Finding[] {
  const left = standing(other.findings).map((finding) => keyOf(finding, other.site));
  return standing(one.findings).filter((finding) => {
    const index = left.indexOf(keyOf(finding, one.site));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** By rule and place, which is a name where it has one: an entry before it moves all that follow. */
function keyOf({ rule, path }: Finding, site: Site): string {
  const keys = keysOfPath(path);
  const named = keys.map((key, index) => {
    const name = typeof key === "number" ? valueAt(site, [...keys.slice(0, index + 1), "name"]) : undefined;
    return typeof name === "string" ? name : key;
  });
  return `${rule} ${pathOf(named)}`;
}
