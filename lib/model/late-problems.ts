import { attempt, GigasiteError, type Attempt, type Problem } from "../errors";
import { findingPlaces } from "./finding-places";
import type { ReadText } from "./read-text";

/**
 * Runs work on the content of a file, such as planning its site, and adds places to the problems found by it.
 *
 * @param file a valid site or campus file
 * @param read gives the text of a file. Default: from the disk.
 * @throws GigasiteError of the work; a problem with a path has a place
 */
export function withPlaces<T>(file: string, work: () => T, read?: ReadText): T {
  try {
    return work();
  } catch (error) {
    throw placedLate(error, file, read);
  }
}

/** An error with a place in a file for each problem that has a path and no place; any other error as it is. */
export function placedLate(error: unknown, file: string, read?: ReadText): unknown {
  if (!GigasiteError.is(error) || !error.problems.some(isUnplaced)) return error;
  const { value: placeOf }: Attempt<ReturnType<typeof findingPlaces>> = attempt(() => findingPlaces(file, read));
  if (!placeOf) return error;
  return new GigasiteError(
    error.problems.map((problem) => (isUnplaced(problem) ? { ...problem, place: placeOf(problem.path) } : problem)),
  );
}

function isUnplaced({ path, place }: Problem): boolean {
  return path !== "" && place === undefined;
}
