import type { JsonSchema } from "../lib/schema/json-schema";
import { INSTANCE_TYPE_IDS, PART_CLASSES } from "../lib/catalog";
import { table } from "./page";

/** The keys of a mapping, and of all mappings below it, as a table. */
export function keyTable(schema: JsonSchema): string {
  return table(["Key", "Value", "Default", "Meaning"], keyRows(schema, ""));
}

function keyRows(schema: JsonSchema, path: string): string[][] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return properties.flatMap(([key, value]) => {
    const name = path === "" ? key : `${path}.${key}`;
    const required = schema.required?.includes(key) && value.default === undefined;
    const row = [required ? `**${name}**` : name, valueOf(value), defaultOf(value), value.description ?? ""];
    return [row, ...rowsBelow(value, name)];
  });
}

function rowsBelow(schema: JsonSchema, name: string): string[][] {
  if (schema.properties) return keyRows(schema, name);
  if (isSchema(schema.items)) return keyRows(schema.items, `${name}[]`);
  return isSchema(schema.additionalProperties) ? keyRows(schema.additionalProperties, `${name}.*`) : [];
}

function valueOf(schema: JsonSchema): string {
  const { idsOf, unit, quantityRange } = schema as Annotations;
  const options = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (idsOf) return idsText(idsOf);
  if (options) return options.map(valueOf).join(", ");
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.type === "array") return `list${isSchema(schema.items) ? ` of ${valueOf(schema.items)}` : ""}`;
  if (schema.type === "object")
    return isSchema(schema.additionalProperties) ? `map of ${valueOf(schema.additionalProperties)}` : "map";
  const noun = schema.$comment?.match(/^an? ([^:]*): (?:from|such as)/)?.[1];
  const example = schema.examples?.[0];
  const range = rangeOf(quantityRange ?? schema);
  if (example !== undefined) return `${noun === undefined ? "" : `${noun}${range}, `}such as ${code(example)}`;
  const word = `${String(schema.title ?? KINDS[String(schema.type)] ?? schema.type ?? "")}${range}`;
  return unit === undefined ? word : `${word} ${unit}`;
}

/** Annotations of the schemas that JSON Schema does not define. */
interface Annotations {
  readonly idsOf?: readonly string[];
  readonly unit?: string;
  readonly quantityRange?: { readonly minimum: string; readonly maximum: string };
}

function rangeOf({ minimum, maximum }: { readonly minimum?: unknown; readonly maximum?: unknown }): string {
  return minimum === undefined || maximum === undefined ? "" : ` ${String(minimum)} to ${String(maximum)}`;
}

const KINDS: Readonly<Record<string, string>> = { string: "text", integer: "whole number", boolean: "`true`, `false`" };

function idsText(idsOf: readonly string[]): string {
  if (idsOf.includes(INSTANCE_TYPE_IDS)) return "instance type";
  if (idsOf.length === PART_CLASSES.length) return "part id";
  return `part id, class ${idsOf.join(" or ")}`;
}

function defaultOf({ default: value }: JsonSchema): string {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return value === undefined || isEmpty ? "" : code(value);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function code(value: unknown): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}
