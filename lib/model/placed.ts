import { attempt, GigasiteError, shown, type Attempt, type Problem } from "../errors";
import { wrongKind, type FileKind } from "./file-kind";
import { readText, type ReadText } from "./read-text";
import { yamlSource, type YamlSource } from "./yaml/source";

/** Runs a check of the content of a file and adds places to its problems. */
export function placed<T>(source: YamlSource, check: () => T): Attempt<T> {
  const { problems, ...result } = attempt(check);
  return { ...result, problems: problems.map((problem): Problem => ({ ...problem, place: source.placeOf(problem) })) };
}

/** @throws GigasiteError SITE012 for a file of another kind, at its start */
export function ensureKind(source: YamlSource, kind: FileKind): void {
  const problem = wrongKind(source.value, kind);
  if (problem) throw GigasiteError.of({ ...problem, path: "", place: source.placeOf({ path: "" }) });
}

/**
 * Reads a file that another one names at a path.
 * @throws GigasiteError FILE001 to FILE006, SITE012; one that cannot be read at all, or is of another kind, is a problem of
 *   the file that names it
 */
export function namedSource(
  from: YamlSource,
  path: string,
  file: string,
  kind: FileKind,
  read: ReadText = readText,
): YamlSource {
  const { value, problems } = attempt(() => yamlSource(read(file), file));
  const ofNaming = { path, place: from.placeOf({ path }) };
  if (value) {
    const other = wrongKind(value.value, kind);
    if (other) throw GigasiteError.of({ ...other, found: `${shown(file)}, ${other.found ?? ""}`, ...ofNaming });
    return value;
  }
  throw new GigasiteError(
    problems.map((problem) =>
      problem.place?.line === undefined ? { ...problem, found: shown(file), ...ofNaming } : problem,
    ),
  );
}
