import { attempt, GigasiteError, shown, type Attempt, type Problem } from "../errors";
import { readText, type ReadText } from "./read-text";
import { yamlSource, type YamlSource } from "./yaml-source";

/** Runs a check of the content of a file and adds places to its problems. */
export function placed<T>(source: YamlSource, check: () => T): Attempt<T> {
  const { problems, ...result } = attempt(check);
  return { ...result, problems: problems.map((problem): Problem => ({ ...problem, place: source.placeOf(problem) })) };
}

/**
 * Reads a file that another one names at a path.
 * @throws GigasiteError FILE001 to FILE006; one that cannot be read at all is a problem of the file that names it
 */
export function namedSource(from: YamlSource, path: string, file: string, read: ReadText = readText): YamlSource {
  const { value, problems } = attempt(() => yamlSource(read(file), file));
  if (value) return value;
  const ofNaming = { path, place: from.placeOf({ path }) };
  throw new GigasiteError(
    problems.map((problem) =>
      problem.place?.line === undefined ? { ...problem, found: shown(file), ...ofNaming } : problem,
    ),
  );
}
