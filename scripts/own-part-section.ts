import { stringify } from "yaml";
import { Catalog, PART_CLASSES, PriceBook, type PartClass } from "../lib/catalog";
import parts from "../lib/catalog/data/parts.json";
import type { Keys } from "../lib/errors";
import { optionsOf } from "../lib/schema/allowed";
import { jsonSchemaOf, keysOf, type JsonSchema } from "../lib/schema/json-schema";
import { siteSchema } from "../lib/model";
import { LOOP_PART_CLASSES } from "../lib/model/cooling";
import { FEED_PART_CLASSES } from "../lib/model/power";
import { keyTable } from "./key-table";
import { PART_SCHEMAS, partKeys, schemaOf, type PartKey } from "./part-keys";

type Values = Readonly<Record<string, unknown>>;

/** Own parts of a site, class by class, with their keys and an example that is valid in any site. */
export function ownPartSection(): string {
  return [
    "## Own parts",
    `A site file defines its own parts under \`parts\`, and names them by id where it names parts of the catalog. An own part has
an \`id\`, a \`class\` and the keys of its class; keys in **bold** are required. An entry with the id of a part of the catalog
overrides the keys it names, and needs no \`class\`:`,
    block({ parts: [{ id: "nvidia-sn5600", maximum: "1.6 kW", price: 52000 }] }),
    `\`items[].part\` takes a part of any class. The keys of the other sections that take a part are listed with its class. Each
example is a part of the catalog with its figures and default price under a new id.`,
    "### Keys of all classes",
    keyTable({ ...COMMON, properties: without(COMMON, ["class"]) }),
    ...PART_CLASSES.map(classSection),
  ].join("\n\n");
}

/** The example of a class: an own part, and the place where the site names it. */
export function ownPartExample(name: PartClass): Values {
  const part = examplePart(name);
  const key = keysFor(name)[0];
  if (CHOSEN.includes(name)) return { parts: [part] };
  if (key === undefined) return { parts: [part], items: [{ part: part.id, count: 1, system: "compute", for: "example" }] };
  const last = String(key.path.at(-1));
  if (key.path[0] === "parts") return { parts: [part, { id: partWith(last), [last]: part.id }] };
  return { parts: [part], ...valueAt(key.path.slice(0, -1), holderOf(key.path, name, part.id)) };
}

/** Classes whose parts are chosen by their figures, not by id. */
const CHOSEN: readonly PartClass[] = ["transceiver", "cable"];

/** Schema of the class with common keys only. */
const COMMON = schemaFor("accessory");

function classSection(name: PartClass): string {
  const schema = schemaFor(name);
  const same = keysOf(COMMON).filter(
    (key) => JSON.stringify(COMMON.properties?.[key]) === JSON.stringify(schema.properties?.[key]),
  );
  const properties = without(schema, [...same, "class"]);
  const own = Object.keys(properties).length > 0;
  const keys = keysFor(name).map((key) => `\`${key.name}\``);
  return [
    `### ${name}`,
    [schema.description ?? "", keys.length === 0 ? "" : `Named by ${keys.join(", ")}.`].join(" ").trim(),
    ...(own ? [keyTable({ properties, required: schema.required ?? [] })] : []),
    block(ownPartExample(name)),
  ].join("\n\n");
}

function schemaFor(name: PartClass): JsonSchema {
  return PART_SCHEMAS[PART_CLASSES.indexOf(name)] ?? {};
}

function without({ properties = {} }: JsonSchema, keys: readonly string[]): NonNullable<JsonSchema["properties"]> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.includes(key)));
}

/** Keys of a site, and of its own parts, that take parts of a class. */
function keysFor(name: PartClass): PartKey[] {
  return partKeys().filter(({ idsOf }) => idsOf.includes(name) && idsOf.length < PART_CLASSES.length);
}

/** Figures of the first part of the class in the catalog, in the order of the schema, under another id. */
function examplePart(name: PartClass): Values & { readonly id: string } {
  const found: Values = parts.find((part) => part.class === name) ?? {};
  const price = typeof found["id"] === "string" ? PriceBook.default().price(Catalog.default().get(found["id"]))?.usd : 100;
  const figures = Object.keys(without(schemaFor(name), ["id", "class", ...NO_FIGURES]));
  const ofClass = figures.filter((key) => !keysOf(COMMON).includes(key));
  const ordered = [...ofClass, ...figures.filter((key) => keysOf(COMMON).includes(key))];
  return {
    id: `my-${name}`,
    class: name,
    ...Object.fromEntries(ordered.filter((key) => key in found).map((key) => [key, found[key]])),
    ...(price === undefined ? {} : { price }),
  };
}

const NO_FIGURES = ["vendor", "model", "status", "sources", "asOf", "note", "figures"];

/** The id of the first part of the catalog that has a key. */
function partWith(key: string): string {
  return parts.find((part) => key in part)?.id ?? "";
}

/** The entry of a site with a part: its required keys, its kind and the part. */
function holderOf(path: Keys, name: PartClass, id: string): Values {
  const holder = schemaOf(jsonSchemaOf(siteSchema), path.slice(0, -1));
  const key = String(path.at(-1));
  const needed = keysOf(holder).filter((each) => each === key || each === "kind" || holder.required?.includes(each));
  const kinds = Object.entries({ ...FEED_PART_CLASSES, ...LOOP_PART_CLASSES });
  const valueOf = (each: string) => {
    if (each === key) return id;
    if (each === "kind") return kinds.find(([, of]) => of === name)?.[0];
    const schema = holder.properties?.[each] as JsonSchema;
    const { idsOf } = schema as { readonly idsOf?: readonly string[] };
    if (idsOf) return parts.find((part) => idsOf.includes(part.class))?.id;
    return schema.title === "name" ? "main" : (optionsOf(schema)?.[0] ?? 1);
  };
  const isGiven = (each: string) =>
    each === key || (holder.properties?.[each] as JsonSchema).default === undefined || each === "kind";
  return Object.fromEntries(needed.filter(isGiven).map((each) => [each, valueOf(each)]));
}

function valueAt(path: Keys, value: Values): Values {
  return path.reduceRight<unknown>((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value) as Values;
}

function block(value: Values): string {
  return `\`\`\`yaml\n${stringify(value, { lineWidth: 0 })}\`\`\``;
}
