import * as fc from "fast-check";
import { ODD_NAMES, ODD_TEXTS } from "./hostile";

/** What this module reads of a JSON Schema. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly title?: string;
  readonly examples?: readonly unknown[];
}

/** Names that elements of a site get, so that references to them are often right. */
const NAMES = ["a", "b", "c", "grid", "tcs", "compute"];

/** How far a quantity is from its example. */
const SCALES = [1, 1, 1, 1, 1, 1, 1, 1, 0.9, 1.1, 0.5, 2, 10, 0.1, 100, 0.01, 1000, 0, 1e6];

/**
 * Values that a JSON Schema allows, nearly all of them.
 * @param most entries of a list
 */
export function valuesOf(schema: Schema, most = 3): fc.Arbitrary<unknown> {
  const { type, enum: choices, properties, items, examples } = schema;
  if ("const" in schema) return fc.constant(schema.const);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives && !properties) return fc.oneof(...alternatives.map((each) => valuesOf(each, most)));
  if (choices) return fc.constantFrom(...choices);
  if (properties) return mapping(schema, most);
  if (type === "array") return fc.array(valuesOf(items ?? {}, most), { minLength: schema.minItems ?? 0, maxLength: most });
  if (type === "object") return dictionary(schema, most);
  if (type === "integer" || type === "number") return numbers(schema);
  if (type === "boolean") return fc.boolean();
  return texts(schema, examples?.filter((example) => typeof example === "string") ?? []);
}

function mapping({ properties = {}, required = [] }: Schema, most: number): fc.Arbitrary<unknown> {
  const values = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, valuesOf(value, most)]));
  return fc.tuple(fc.record(values, { requiredKeys: [...required] }), fc.integer({ min: 0, max: 6 })).map(([value, few]) => {
    // Half of all keys at once rarely fit together: most values have a few.
    const optional = Object.keys(value).filter((key) => !required.includes(key));
    const kept = new Set([...required, ...optional.filter((_, index) => (index * 7 + few) % (optional.length + 1) <= few)]);
    return Object.fromEntries(Object.entries(value).filter(([key]) => kept.has(key)));
  });
}

function dictionary({ propertyNames, additionalProperties }: Schema, most: number): fc.Arbitrary<unknown> {
  const values = typeof additionalProperties === "object" ? valuesOf(additionalProperties, most) : fc.constant(1);
  return fc.dictionary(propertyNames?.pattern ? texts(propertyNames, []) : fc.constantFrom(...NAMES), values, {
    maxKeys: 3,
  });
}

function numbers({ type, ...limits }: Schema): fc.Arbitrary<number> {
  const least = limits.minimum ?? limits.exclusiveMinimum ?? 0;
  const greatest = limits.maximum ?? limits.exclusiveMaximum ?? 1e6;
  const small = Math.min(greatest, Math.max(least, 1));
  if (type === "integer") {
    const within = (max: number) => fc.integer({ min: Math.ceil(small), max: Math.max(Math.ceil(small), Math.floor(max)) });
    return fc.oneof(
      { weight: 18, arbitrary: within(Math.min(greatest, 16)) },
      { weight: 1, arbitrary: within(greatest) },
      { weight: 1, arbitrary: fc.constantFrom(Math.ceil(least), Math.floor(greatest)) },
    );
  }
  return fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: small, max: Math.min(greatest, 1000), noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(least, greatest) },
  );
}

/** Mostly plain lines: one odd text is enough for a file to be refused. */
const lines = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("text", "a longer text of some words") },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_TEXTS) },
);

const names = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_NAMES) },
);

function texts(schema: Schema, examples: readonly string[]): fc.Arbitrary<string> {
  const { pattern, format, title } = schema;
  if (title === "name") return names;
  if (format === "date") return fc.constantFrom("2024-07-22", "2025-01-01", "2026-12-31", "2024-02-29");
  if (pattern === undefined || pattern.startsWith("^[^")) return lines;
  if (examples.length === 0) return fc.stringMatching(new RegExp(pattern));
  const [example = ""] = examples;
  const quantity = pattern.includes("[eE]") ? /^(-?[\d.]+) ?(\D.*)$/.exec(example) : null;
  if (!quantity) return fc.constantFrom(...examples);
  const [, number, unit = ""] = quantity;
  return fc.constantFrom(...SCALES).map((scale) => `${Number(number) * scale} ${unit}`);
}
