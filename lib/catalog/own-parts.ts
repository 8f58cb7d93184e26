import type { z } from "zod";
import { shown, suggester, type Problem } from "../errors";
import { valueAt } from "../schema/json-schema";
import { parseLeniently } from "../schema/lenient";
import { problemsOf } from "../schema/zod-problems";
import { problemsOfDependentFigures } from "./dependent-figures";
import { classesOf, partSchema, type Part, type PartClass } from "./part";
import { unknownPart, wrongClass } from "./part-problems";
import type { FigureProvenance } from "./provenance";

/** A part as written, not yet checked. */
export interface RawPart {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** Parts as written, by id. */
export type RawParts = ReadonlyMap<string, RawPart>;

/** Keys of a part that are no figures. */
const NO_FIGURES: ReadonlySet<string> = new Set(["id", "class", "status", "sources", "asOf", "note", "figures"]);

/** Own parts with the texts that are options of their class in canonical form: `class: Switch` as `class: switch`. */
export function canonicalParts(parts: RawParts, own: readonly RawPart[]): RawPart[] {
  return own.map((part) => {
    const whole = parseLeniently(partSchema, { ...parts.get(part.id), ...part }).input as RawPart;
    return { ...Object.fromEntries(Object.keys(part).map((key) => [key, whole[key]])), id: part.id };
  });
}

/**
 * Parts with own ones over them: one with a known id overrides the figures it names, another is added whole.
 * Status, sources, date and note of an override hold for the figures it names; all others keep theirs.
 */
export function withOwnParts(parts: RawParts, own: readonly RawPart[]): RawParts {
  return new Map([...parts, ...own.map((part): [string, RawPart] => [part.id, override(parts.get(part.id), part)])]);
}

function override(base: RawPart | undefined, own: RawPart): RawPart {
  if (!base) return own;
  const named = Object.fromEntries(Object.entries(own).filter(([key]) => !NO_FIGURES.has(key)));
  const stated = { status: own["status"] ?? "stated", sources: own["sources"], asOf: own["asOf"], note: own["note"] };
  const [before, after] = [figuresOf(base), figuresOf(own)];
  const figures = [...Object.keys(before), ...Object.keys(named), ...Object.keys(after)].map((key) => [
    key,
    { ...(Object.hasOwn(named, key) ? stated : ownOf(before, key)), ...ownOf(after, key) },
  ]);
  return { ...base, ...named, figures: Object.fromEntries(figures) };
}

function ownOf<V>(of: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(of, key) ? of[key] : undefined;
}

function figuresOf(part: RawPart): Record<string, FigureProvenance> {
  return { ...(part["figures"] as Record<string, FigureProvenance> | undefined) };
}

/** All that is wrong with own parts, with `parts[i]` as path. */
export function problemsOfOwnParts(parts: RawParts, own: readonly RawPart[]): Problem[] {
  const whole = withOwnParts(parts, own);
  const [suggestBase, suggest] = [suggester([...parts.keys()]), suggester([...whole.keys()])];
  const seen = new Set<string>();
  return own.flatMap((part, index) => {
    const path = `parts[${index}]`;
    if (seen.has(part.id)) return [usedTwice(part, path)];
    seen.add(part.id);
    const base = parts.get(part.id);
    if (!base && part["class"] === undefined) return [withoutClass(part, suggestBase(part.id), path)];
    if (base && part["class"] !== undefined && part["class"] !== base["class"]) return [otherClass(part, base, path)];
    return problemsOfFigures({ ...base, ...part }, index, whole, suggest);
  });
}

type Suggest = ReturnType<typeof suggester>;

function problemsOfFigures(part: RawPart, index: number, parts: RawParts, suggest: Suggest): Problem[] {
  const result = partSchema.safeParse(part);
  if (!result.success) return problemsOf(result.error, partSchema, part, ["parts", index]).map(asPartProblem);
  const path = `parts[${index}]`;
  return [...problemsOfDependentFigures(result.data, path), ...problemsOfMentions(result.data, parts, suggest, path)];
}

/** Problems of the keys of a part that name other parts. */
function problemsOfMentions(part: Part, parts: RawParts, suggest: Suggest, path: string): Problem[] {
  const shape = partSchema.options.find((option) => option.shape.class.value === part.class)?.shape ?? {};
  return Object.entries<z.ZodType>(shape).flatMap(([key, schema]) => {
    const [id, classes] = [valueAt(part, [key]), classesOf(schema)];
    if (classes.length === 0 || typeof id !== "string") return [];
    return problemsOfMention(id, classes, parts, suggest, `${path}.${key}`);
  });
}

function problemsOfMention(
  id: string,
  classes: readonly PartClass[],
  parts: RawParts,
  suggest: Suggest,
  path: string,
): Problem[] {
  const part = parts.get(id);
  if (!part) return [unknownPart(id, suggest(id), path)];
  const found = part["class"] as PartClass;
  return classes.includes(found) ? [] : [wrongClass(id, found, classes, path)];
}

/** A key that is missing in a part is a figure that is missing. */
function asPartProblem(problem: Problem): Problem {
  return problem.code === "SITE002" ? { ...problem, code: "PART003" } : problem;
}

function usedTwice(part: RawPart, path: string): Problem {
  return {
    code: "SITE007",
    path: `${path}.id`,
    message: "another own part has this id",
    found: shown(part.id),
    remedy: "use a different id for each part, or merge the entries",
  };
}

function withoutClass(part: RawPart, near: string | undefined, path: string): Problem {
  return {
    code: "PART003",
    path,
    message: "no part of the catalog has this id, and a new part needs a `class`",
    found: shown(part.id),
    allowed: "an id of the catalog, or a `class` with its required keys",
    remedy: near === undefined ? "add a `class`, such as `class: switch`" : `add a \`class\`, or did you mean "${near}"?`,
  };
}

function otherClass(part: RawPart, base: RawPart, path: string): Problem {
  return {
    code: "PART002",
    path: `${path}.class`,
    message: `the part of the catalog is of class ${String(base["class"])}; an override cannot change it`,
    found: shown(part["class"]),
    allowed: String(base["class"]),
    remedy: "remove `class`, or use another id",
  };
}
