import type { z } from "zod";
import { optionsOf } from "../../lib/schema/allowed";
import { jsonSchemaOf, type JsonSchema } from "../../lib/schema/json-schema";
import type { Keys } from "../../lib/errors";

/** A key whose value is one of a few options, with the constant keys of its holders that select their option of a union. */
export interface Choice {
  readonly path: Keys;
  readonly options: readonly unknown[];
  readonly constants: readonly (readonly [Keys, unknown])[];
}

/** Every key of a schema whose value is one of a few options. */
export function choicesOf(schema: z.ZodType): Choice[] {
  return below(jsonSchemaOf(schema), [], []);
}

function below(schema: JsonSchema, path: Keys, constants: Choice["constants"]): Choice[] {
  const options = optionsOf(schema);
  if (options) return [{ path, options, constants }];
  const unions = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])] as JsonSchema[];
  const entries = Object.entries(schema.properties ?? {}) as [string, JsonSchema][];
  const own = entries.flatMap(([key, of]) => ("const" in of ? [[[...path, key], of.const] as const] : []));
  const items = schema.items as JsonSchema | undefined;
  return [
    ...unions.flatMap((option) => below(option, path, constants)),
    ...entries.flatMap(([key, of]) => below(of, [...path, key], [...constants, ...own])),
    ...(items ? below(items, [...path, 0], constants) : []),
  ];
}

/** The least value that has a text in the place of a choice. */
export function skeletonOf({ path, constants }: Choice, text: string): unknown {
  let whole: unknown = {};
  for (const [keys, value] of constants) whole = withValue(whole, keys, value);
  return withValue(whole, path, text);
}

function withValue(whole: unknown, [key, ...rest]: Keys, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === "number") return [withValue((whole as unknown[] | undefined)?.[0], rest, value)];
  const holder = (whole ?? {}) as Record<PropertyKey, unknown>;
  return { ...holder, [key]: withValue(holder[key], rest, value) };
}
