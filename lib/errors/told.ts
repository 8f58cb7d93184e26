import { printable } from "./printable";
import type { Place, Problem } from "./problem";

/** Most problems that one message, document or list of annotations has; the rest is counted. */
export const MOST_TOLD = 50;

/** Longest value and path that a message takes over from a file, name of a file, and any other text, in characters. */
const LONGEST_FOUND = 80;
const LONGEST_PATH = 120;
const LONGEST_FILE = 300;
const LONGEST_TEXT = 800;

/** Problems as they are shown to users. */
export interface Told {
  /** At most {@link MOST_TOLD}, with texts that fit a line and move no cursor. */
  readonly problems: readonly Problem[];
  /** Number of further problems. */
  readonly more: number;
}

/** The first problems, in the form in which every output shows them, and the number of the others. */
export function told(problems: readonly Problem[]): Told {
  return { problems: problems.slice(0, MOST_TOLD).map(toldProblem), more: Math.max(0, problems.length - MOST_TOLD) };
}

/** A problem with texts that fit a line: values from a file, and words of a call, can be of any length. */
export function toldProblem(problem: Problem): Problem {
  const { path, message, found, allowed, remedy, place } = problem;
  return {
    ...problem,
    path: shortened(path, LONGEST_PATH),
    message: shortened(message, LONGEST_TEXT),
    ...(found === undefined ? {} : { found: shortened(found, LONGEST_FOUND) }),
    ...(allowed === undefined ? {} : { allowed: shortened(allowed, LONGEST_TEXT) }),
    remedy: shortened(remedy, LONGEST_TEXT),
    ...(place === undefined ? {} : { place: toldPlace(place) }),
  };
}

/** The sentence that counts the problems that are not shown; undefined where there are none. */
export function andMore(more: number): string | undefined {
  if (more === 0) return undefined;
  return more === 1 ? "and 1 more problem" : `and ${String(more).replace(/\B(?=(\d{3})+$)/g, ",")} more problems`;
}

function toldPlace(place: Place): Place {
  return { ...place, file: shortened(place.file, LONGEST_FILE) };
}

/** A text of one line, cut between two characters where it is too long. */
function shortened(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 3).replace(/[\ud800-\udbff]$/, "")}...` : text;
  return printable(cut);
}
