import { parseAllDocuments, type YAMLError } from "yaml";
import { GigasiteError, shown, type Place, type Problem } from "../../errors";
import { isDeclared } from "../api-version";
import { TextLines, type FaultAt } from "./text-lines";
import { yamlFault } from "./faults";
import { tooDeepAt } from "./limits";
import { Places } from "./places";
import { offsetOf, yamlValue } from "./value";

/** The value of a YAML file, and the places of its parts. */
export interface YamlSource {
  readonly value: unknown;
  /** The place of a problem; for a missing key, the start of its mapping. */
  placeOf(problem: Pick<Problem, "path" | "inKey">): Place;
}

/**
 * Reads a text of YAML 1.2, of which JSON is a part.
 *
 * @param file its name, for places
 * @throws GigasiteError FILE004 for syntax errors, FILE005 if it is empty, FILE006 if it is nested too deeply or expands
 *   too much
 */
export function yamlSource(text: string, file: string): YamlSource {
  const lines = new TextLines(text, file);
  // A file of unknown kind can be any file of the machine: none of its words are repeated.
  const refuse = (faults: readonly FaultAt[]) =>
    lines.refuse(isDeclared(text) ? faults : faults.map((fault): FaultAt => ({ ...fault, found: undefined })));
  refuse(nestingFaults(text));
  // `schema` and `merge` hold whatever version of YAML the text itself asks for.
  const documents = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, schema: "core", merge: false });
  refuse(
    syntaxFaults(
      documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]),
      lines,
    ),
  );
  refuse(documents.slice(1, 2).map(({ contents }) => ({ ...SECOND_DOCUMENT, offset: offsetOf(contents) })));
  const root = documents[0]?.contents ?? null;
  const { value, targets, faults } = yamlValue(root, (offset) => lines.placeAt(offset).line);
  refuse(faults);
  if (root === null || value === null) throw GigasiteError.of({ ...EMPTY, place: { file } });
  const places = new Places(root, targets);
  return { value, placeOf: ({ path, inKey }) => lines.placeAt(places.offsetOf(path, inKey)) };
}

function nestingFaults(text: string): FaultAt[] {
  const offset = tooDeepAt(text);
  return offset === undefined ? [] : [{ ...TOO_DEEP, offset }];
}

/** The first fault of each line; others on it mostly follow from that one. */
function syntaxFaults(errors: readonly YAMLError[], lines: TextLines): FaultAt[] {
  const ordered = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const firsts = new Map<number, YAMLError>();
  for (const error of ordered) {
    const { line } = lines.placeAt(error.pos[0]);
    if (!firsts.has(line)) firsts.set(line, error);
  }
  return [...firsts.values()].map((error) => ({
    code: "FILE004",
    ...yamlFault(error),
    found: shown(lines.wordsAt(error.pos[0])),
    offset: error.pos[0],
  }));
}

const TOO_DEEP = {
  code: "FILE006",
  message: "the file is nested too deeply from here on",
  allowed: "nesting as in a site file, about six levels",
  remedy: "close the brackets, or reduce the indentation",
} as const;

const SECOND_DOCUMENT = {
  code: "FILE004",
  message: "a second document starts here",
  allowed: "one document per file",
  remedy: "move it to another file, or remove the line --- above it",
} as const;

const EMPTY = {
  code: "FILE005",
  path: "",
  message: "this file is empty except for comments",
  remedy: "describe a site in it, starting with `apiVersion`, `name` and `pods`",
} as const;
