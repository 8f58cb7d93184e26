import { relative } from "node:path";
import { andMore, ERROR_CODES, told, type Place, type Problem } from "../../errors";
import { findingPlaces } from "../../model";
import { CAMPUS_RULES, RULES, type Finding, type Level } from "../../rules";
import type { SiteSource } from "../reading/site-source";

/** A finding or a problem at its place, for tools that show them in an editor or a review. */
export interface Fault {
  /** Id of a rule, or an error code. */
  readonly id: string;
  readonly level: Level;
  readonly message: string;
  readonly remedy: string;
  /** Path in the site, such as `power.feeds[0]`; empty for the complete site. */
  readonly path: string;
  readonly place?: Place | undefined;
  /** Reason of a suppression. */
  readonly suppressed?: string | undefined;
}

/** The rule or error code of a fault. */
export interface FaultKind {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly reason: string;
}

/** The findings of a site or a campus at their places in its files. */
export function faultsOfFindings(findings: readonly Finding[], { file, read }: SiteSource): Fault[] {
  const placeOf = findingPlaces(file, read);
  return findings.map(({ rule, ...finding }) => ({ id: rule, ...finding, place: placeOf(finding.path) }));
}

/** The problems of a wrong site file: the first 50, of which the last says how many there are besides. */
export function faultsOfProblems(problems: readonly Problem[]): Fault[] {
  const { problems: first, more } = told(problems);
  return first.map(({ code, message, found, remedy, path, place }, index) => ({
    id: code,
    level: "error",
    message: found === undefined ? message : `${message}; found: ${found}`,
    remedy: index === first.length - 1 ? [remedy, andMore(more)].filter(Boolean).join("\n") : remedy,
    path,
    place,
  }));
}

/** Rules and error codes of faults, each once, in the order of their first fault. */
export function kindsOf(faults: readonly Fault[]): FaultKind[] {
  return [...new Set(faults.map(({ id }) => id))].map(kindOf);
}

function kindOf(id: string): FaultKind {
  const rule = [...RULES, ...CAMPUS_RULES].find((candidate) => candidate.id === id);
  if (rule) return { id, level: rule.level, title: rule.title, reason: rule.reason };
  const title = ERROR_CODES[id as Problem["code"]];
  return { id, level: "error", title, reason: title };
}

/** A file as a relative path with forward slashes where it is below the current folder, as reviews name it. */
export function reviewPath(file: string): string {
  const path = relative(process.cwd(), file);
  return (path === "" || path.startsWith("..") ? file : path).replaceAll("\\", "/");
}
