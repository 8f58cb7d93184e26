import type { z } from "zod";
import { allowedBy, optionsOf } from "./allowed";
import { missingKey, notAnOption, noValue, outOfRange, unknownKey, wrongForm, wrongType } from "./faults";
import { inOrder } from "./in-order";
import { jsonSchemaOf, keysOf, schemaAt, valueAt, type JsonSchema } from "./json-schema";
import { nearest } from "../errors/nearest";
import { pathOf, type Keys, type Problem } from "../errors/problem";
import { isMapping, shown } from "../errors/shown";

type Issue = z.core.$ZodIssue;
type UnionIssue = Issue & { readonly code: "invalid_union" };

/** A value with its schema, and its path in the site. */
interface Whole {
  readonly schema: JsonSchema;
  readonly value: unknown;
  readonly root: Keys;
}

/**
 * The problems that a schema found with a value: with code, value found, values allowed and remedy.
 * One for each fault, in the order of the value.
 *
 * @param error what `schema.safeParse(value)` gave
 * @param root path of the value in the site, which every problem's path starts with
 */
export function problemsOf(error: z.ZodError, schema: z.ZodType, value: unknown, root: Keys = []): Problem[] {
  const whole: Whole = { schema: knownSchema(schema), value, root };
  const problems = error.issues.flatMap((issue) => fromIssue(issue, whole));
  return inOrder(firstOfEachPath(problems), value, root);
}

/** By zod schema: the JSON Schema of a site takes longer to make than a site takes to be refused by it. */
const KNOWN = new WeakMap<z.ZodType, JsonSchema>();

function knownSchema(schema: z.ZodType): JsonSchema {
  let known = KNOWN.get(schema);
  if (known === undefined) KNOWN.set(schema, (known = jsonSchemaOf(schema)));
  return known;
}

/** A value that breaks two rules of its schema, such as form and length of a name, is one fault. */
function firstOfEachPath(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) if (!first.has(problem.path)) first.set(problem.path, problem);
  return [...first.values()];
}

function fromIssue(issue: Issue, whole: Whole): Problem[] {
  const path = pathOf([...whole.root, ...issue.path]);
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, issue.path, whole);
  if (issue.code === "invalid_key")
    return [{ ...wrongForm(String(issue.path.at(-1)), keySchema(issue, whole), path), inKey: true }];
  const value = valueAt(whole.value, issue.path);
  const schema = schemaOf(issue, whole);
  if (value === undefined && issue.path.length > 0) {
    return isMisspelt(issue.path, whole) ? [] : [missingKey(String(issue.path.at(-1)), schema, path)];
  }
  if (value === null) return [noValue(schema, path)];
  const options = optionsOf(schema);
  if (options) return [notAnOption(value, options, path)];
  if (issue.code === "invalid_union") return ofUnion(issue, value, schema, whole);
  return [wrongValue(issue, value, schema, path)];
}

function wrongValue(issue: Issue, value: unknown, schema: JsonSchema, path: string): Problem {
  switch (issue.code) {
    case "custom":
      return { ...ofCustom(issue, schema), path, found: shown(value) };
    case "invalid_format":
      return wrongForm(String(value), schema, path);
    case "too_big":
    case "too_small":
      return schema.title === undefined
        ? outOfRange(value, issue.code === "too_small", schema, path)
        : wrongForm(String(value), schema, path);
    default:
      return wrongType(value, schema, path);
  }
}

/** A quantity brings its problem with it. */
function ofCustom(issue: Issue & { readonly code: "custom" }, schema: JsonSchema): Omit<Problem, "path"> {
  const told = issue.params?.["problem"] as Problem | undefined;
  return (
    told ?? { code: "SITE003", message: issue.message, allowed: allowedBy(schema), remedy: `give ${allowedBy(schema)}` }
  );
}

/** Of a union whose options differ in type, the problems of the option that has the type of the value. */
function ofUnion(issue: UnionIssue, value: unknown, schema: JsonSchema, whole: Whole): Problem[] {
  const isOfType = (issues: readonly Issue[]) =>
    issues.every(({ code, path }) => path.length > 0 || code !== "invalid_type");
  const [meant, ...others] = issue.errors.filter(isOfType);
  if (meant === undefined || others.length > 0) return [wrongType(value, schema, pathOf([...whole.root, ...issue.path]))];
  return meant.flatMap((inner) => fromIssue({ ...inner, path: [...issue.path, ...inner.path] }, whole));
}

function unknownKeys(keys: readonly string[], holder: Keys, whole: Whole): Problem[] {
  const schema = schemaAt(whole.schema, holder, whole.value);
  return keys.map((key) => unknownKey(key, schema, pathOf([...whole.root, ...holder, key])));
}

/** Whether an unknown key is a misspelling of the missing one; both are then one fault. */
function isMisspelt(keys: Keys, whole: Whole): boolean {
  const holder = keys.slice(0, -1);
  const known = keysOf(schemaAt(whole.schema, holder, whole.value));
  const found = valueAt(whole.value, holder);
  const unknown = isMapping(found) ? Object.keys(found).filter((key) => !known.includes(key)) : [];
  return unknown.some((key) => nearest(key, known) === keys.at(-1));
}

/** The schema at an issue; for a discriminator, which has no schema, the values of the union. */
function schemaOf(issue: Issue, { schema, value }: Whole): JsonSchema {
  const options = "options" in issue ? (issue.options as JsonSchema["enum"]) : undefined;
  return options ? { enum: options } : schemaAt(schema, issue.path, value);
}

function keySchema(issue: Issue, { schema, value }: Whole): JsonSchema {
  const { propertyNames } = schemaAt(schema, issue.path.slice(0, -1), value);
  return isMapping(propertyNames) ? propertyNames : {};
}
